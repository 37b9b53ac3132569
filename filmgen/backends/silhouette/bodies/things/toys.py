"""Toys, games and the fairground."""

from filmgen.backends.silhouette.bodies.things.album import album

TOYS = album("""
ball .24 flat 0 .3; beach-ball rubber-ball
  card disc 0 .5 .5
  hole blob 0,1! .3,.8 .3,.2 0,0! .14,.3 .14,.7 | blob 0,1! -.5,.8 -.5,.2 0,0! -.34,.3 -.34,.7 #b8583a %80
  card disc 0 .98 .04
football .22 flat 0 .3; soccer-ball basketball
  card disc 0 .5 .5 #b8b4a4
  card half 0,.7 .19,.56! .12,.34! 0,.34 | poly -.2,.98 .2,.98 .1,.84 -.1,.84 | poly .5,.6 .46,.8 .34,.68 .4,.56 |
      poly -.5,.6 -.46,.8 -.34,.68 -.4,.56 | poly .36,.14 .2,.06 .2,.2 .3,.26 | poly -.36,.14 -.2,.06 -.2,.2 -.3,.26
  dark line 0,.7 0,.84 | line .19,.56 .36,.62 | line -.19,.56 -.36,.62 | line .12,.34 .22,.22 | line -.12,.34
      -.22,.22 w.02
marble .02 flat 0 .3; glass-marble bead pearl bubble soap-bubble
  card disc 0 .5 .5 %55
  hole blob -.3,.4 0,.7 .3,.5 .1,.5 -.1,.3 #9fe0e6 %80
  score arc 0 .5 .4 -70 -20 .001 w.05 %90
  glow .1 .4 .6 #9fe0e6 %50
spinning-top .1 stands 0 .6; top
  part 0,0 sway8
  card half 0,.7 .1,.68 .44,.5 .4,.36 .1,.1 0,0! | rod 0 .66 0 1 .06
  score line -.42,.48 0,.42 .42,.48 | line -.38,.38 0,.3 .38,.38 w.03 %70
yo-yo .06 hangs 0 2.2; yoyo
  part 0,0 lift.5
  card disc 0 .5 .5
  score disc 0 .5 .38 | disc 0 .5 .1 w.05
  part
  card rod 0 1 0 2.4 .03 | ring 0 2.5 .1 .03
teddy .36 hangs .2 .5; teddy-bear stuffed-bear
  card disc 0 .78 .2 .18 | disc -.16 .93 .08 | disc .16 .93 .08 | disc 0 .36 .24 .26 | disc -.26 .46 .1 .15 40 |
      disc .26 .46 .1 .15 -40 | disc -.2 .1 .13 .11 | disc .2 .1 .13 .11
  card disc 0 .72 .08 .06 z.5
  hole disc -.07 .82 .02 | disc .07 .82 .02
  score disc -.2 .1 .07 | disc .2 .1 .07 | line 0,.6 0,.16 w.014
  part 0,.7 drop.02
  score line -.05,.7 0,.67 .05,.7 w.016
rocking-horse .9; hobby-horse
  part 0,0 sway4 nod6
  card band .06 -.9,.2 -.5,.03 0,0 .5,.03 .9,.2 | rod -.34 .5 -.5 .06 .07 | rod .26 .5 .44 .06 .07 | blob -.5,.6
      -.3,.68 0,.6 .2,.66 .36,.94 .5,1.04 .76,.84 .74,.74 .54,.78 .44,.5 .2,.4 -.3,.4 -.5,.46 | blob -.46,.64 -.7,.6
      -.76,.3 -.6,.46 | poly .44,1 .46,1.14 .54,1
  score line .3,.96 .16,.7 w.03
  hole disc .58 .9 .022
tin-soldier .14 stands 0 .3; toy-soldier nutcracker
  card box -.2 0 .2 .08 | box -.12 .06 -.02 .4 | box .02 .06 .12 .4 | box -.15 .36 .15 .68 .02 | disc 0 .76 .08 |
      box -.1 .8 .1 1.04 .03 | rod -.2 .64 -.2 .36 .06 | rod .2 .64 .2 .4 .06 | rod .24 .3 .24 .98 .03
  score line -.14,.66 .12,.4 | line .14,.66 -.12,.4 | line -.1,.84 .1,.84 w.016
  part 0,0 drop.04
  card box -.05 .7 .05 .72
blocks .24 flat 0 .2; building-blocks bricks-toy alphabet-blocks spelling
  card each box -.52 0 -.02 .48 .03 | box .04 0 .54 .48 .03 | box -.26 .5 .24 .98 .03
  part 0,0 readable
  score line -.42,.1 -.27,.4 -.12,.1 | line -.36,.22 -.18,.22 | line .18,.08 .18,.4 .34,.34 .2,.25 .38,.16 .18,.08 |
      line .12,.84 0,.9 -.12,.74 0,.58 .12,.64 w.03 %70
jack-in-the-box .5; surprise
  card box -.4 0 .4 .5 .02
  score box -.34 .06 .34 .44 w.02
  card rod .4 .3 .54 .3 .04 | rod .54 .3 .54 .42 .04 | poly -.4,.5 -.7,.8 -.66,.84 -.36,.54
  part 0,.5 sway5 lift.08
  card band .05 0,.5 .1,.54 -.1,.6 .1,.66 -.08,.72 0,.76 | disc 0 .9 .14 | poly -.14,.98 0,1.26 .14,.98 | disc 0
      1.26 .04
  hole disc -.05 .92 .022 | disc .05 .92 .022 | blob -.07,.84 0,.82 .07,.84 0,.78
snow-globe .14 stands 0 .1; snowglobe
  card disc 0 .6 .42 %35
  card half 0,.2 .36,.2! .44,0! | poly -.26,.26 .26,.26 .2,.2 -.2,.2 | poly -.12,.26 .12,.26 .12,.42 0,.56 -.12,.42
      | poly .16,.26 .3,.26 .23,.52
  hole box -.04 .3 .04 .38 #ffd28a
  part 0,.6 sway9
  hole disc -.2 .8 .018 | disc .1 .86 .018 | disc .24 .66 .018 | disc -.26 .56 .018 | disc -.06 .7 .018 | disc .06
      .6 .018 #ffffff
  score arc 0 .6 .36 -70 -20 .001 w.02 %80
  glow 0 .4 .5 %50
dice .03 flat 0 .2; die luck chance gamble domino
  card poly -.5,.1 .2,0 .2,.7 -.5,.8
  card poly .2,0 .56,.24 .56,.9 .2,.7 z.5 | poly -.5,.8 .2,.7 .56,.9 -.1,1 z.3
  hole disc -.34 .62 .06 | disc -.15 .4 .06 | disc .04 .18 .06 | disc .38 .46 .05 .06 | disc .02 .86 .08 .035
puppet .7 hangs 0 1.2; marionette
  part 0,1.3 sway3 nod4
  card disc 0 .84 .12 | poly -.14,.7 .14,.7 .2,.34 -.2,.34 | rod -.14 .66 -.36 .44 .06 | rod .14 .66 .36 .54 .06 |
      rod -.1 .36 -.14 .04 .07 | rod .1 .36 .16 .04 .07
  card rod -.36 .44 -.24 1.3 .008 | rod .36 .54 .24 1.3 .008 | rod 0 .96 0 1.3 .008 | rod -.34 1.3 .34 1.3 .04 | rod
      0 1.22 0 1.4 .03
  part 0,.8 drop.03
  hole box -.04 .76 .04 .79
seesaw .9; see-saw teeter-totter balance-beam
  card poly -.2,0 .2,0 .04,.5 -.04,.5
  part 0,.5 mouth16 sway6
  card rod -1.4 .5 1.4 .5 .08 | rod -1.2 .54 -1.2 .8 .04 | rod 1.2 .54 1.2 .8 .04
swing-set 2.4; swing playground
  card rod -.5 0 -.4 1 .03 | rod -.3 0 -.4 1 .03 | rod .5 0 .4 1 .03 | rod .3 0 .4 1 .03 | rod -.44 .98 .44 .98 .035
  part 0,.98 sway12 mouth10
  card rod -.12 .98 -.12 .24 .012 | rod .12 .98 .12 .24 .012 | box -.16 .2 .16 .24
slide 2.2; chute
  card rod -.5 0 -.4 .86 .03 | rod -.3 0 -.26 .86 .03 | rod -.48 .16 -.3 .16 .025 *5+.015,.15 | band .07 -.36,.84
      -.2,.82 .1,.5 .44,.12 .7,.06 | arc -.33 .86 .1 -90 90 .025
dartboard .5; target bullseye
  card disc 0 .5 .5
  score disc 0 .5 .42 | disc 0 .5 .26 | disc 0 .5 .12 | ray 0 .5 9 .12 .42 *20@0,.5 w.014
  hole disc 0 .5 .05 #c8483a
  card rod .04 .52 .4 .7 .03 | poly .38,.66 .54,.7 .5,.82 .36,.74
bowling-pin .38; skittle ninepin
  card half 0,1 .09,.94 .1,.84 .06,.7 .17,.4 .16,.14 .1,0!
  score line -.08,.74 .08,.74 | line -.07,.68 .07,.68 w.03
kaleidoscope .24 follows 0 .3
  card box -.12 .06 .12 .94 .02 | box -.15 .86 .15 1 .02 | box -.14 0 .14 .1 .02
  score line -.12,.3 .12,.4 | line -.12,.4 .12,.3 | line -.12,.6 .12,.7 | line -.12,.7 .12,.6 w.02
  glow 0 1 .3 #9fe0e6
horseshoe .14 flat 0 .3; superstition fortune
  card arc 0 .5 .4 -148 148 .2
  hole disc -.33 .7 .035 | disc .33 .7 .035 | disc -.4 .44 .035 | disc .4 .44 .035 | disc 0 .9 .035
firework 1; rocket-firework firecracker sparkler fireworks
  card rod .0 0 0 .5 .02 | box -.05 .36 .05 .6 .01 | poly -.07,.6 .07,.6 0,.72
  card rod 0 1.02 0 1.3 .014 *12@0,.86 #ffd28a
  card rod .0 1.06 0 1.16 .014 *7@0,.86 #ff9a6a
  glow 0 .86 .8 #ffd28a %80
snowman 1.7
  card disc 0 .28 .3 .28 | disc 0 .62 .21 | disc 0 .88 .14 #c8d4dc
  dark disc 0 .6 .012 | disc 0 .68 .012 | disc 0 .5 .012 | disc -.05 .92 .014 | disc .05 .92 .014 w.016
  card poly 0,.88 .24,.85 0,.84 #d87a2a
  card rod -.18 .66 -.5 .86 .02 | rod .18 .66 .5 .86 .02 | rod -.42 .8 -.5 .76 .015 | rod .42 .8 .5 .76 .015 | box
      -.12 1 .12 1.18 | box -.18 .98 .18 1.01
  part 0,.74 sway4
  card box -.16 .72 .16 .78 .02 | blob .06,.75 .16,.75 .2,.56 .1,.56 #8a3a38
scarecrow 1.8
  card rod 0 0 0 .8 .03 | rod -.5 .66 .5 .66 .03 | disc 0 .84 .09 | half 0,1.04 .08,1 .1,.9! .22,.88! 0,.86 | blob
      -.48,.7! .48,.7! .46,.56! .18,.56! .2,.26! .12,.3! .06,.24! 0,.3! -.06,.24! -.12,.3! -.2,.26! -.18,.56!
      -.46,.56!
  card rod -.5 .66 -.6 .72 .01 | rod -.5 .66 -.62 .66 .01 | rod -.5 .66 -.6 .6 .01 | rod .5 .66 .6 .72 .01 | rod .5
      .66 .62 .66 .01 | rod .5 .66 .6 .6 .01
  hole disc -.03 .86 .014 | disc .03 .86 .014
  part 0,.8 drop.02
  hole box -.03 .8 .03 .81
""")
