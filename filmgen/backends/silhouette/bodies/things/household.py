"""Furniture and fittings beyond chairs and tables: what is sat in, slept in, hung up, climbed and shut."""

from filmgen.backends.silhouette.bodies.things.album import album

HOUSEHOLD = album("""
sofa .9; couch settee divan
  card box -1 .08 1 .5 .1 | box -.9 .3 .9 1 .12 | box -1.1 .1 -.84 .66 .1 | box .84 .1 1.1 .66 .1 | box -.96 0 -.88
      .12 | box .88 0 .96 .12
  score line -.84,.46 .84,.46 | line 0,.46 0,.16 | line 0,.94 0,.52 | line -.84,.46 -.84,.16 | line .84,.46 .84,.16
      w.014
  part 0,.46 lift.04
  score line -.8,.5 .8,.5 w.014
rocking-chair 1
  part 0,0 sway5
  card band .05 -.56,.14 -.3,.03 0,0 .3,.03 .56,.12 | rod -.24 .42 -.34 .06 .05 | rod .24 .42 .32 .06 .05 | box -.3
      .4 .32 .46 .02 | rod -.26 .42 -.46 1 .05 | rod -.2 .62 .24 .66 .04 | rod .22 .44 .24 .66 .04
  card rod -.22 .46 -.36 .94 .02 | rod -.4 .7 -.3 .72 .02 | rod -.42 .84 -.34 .86 .02
throne 2; seat-of-power kingdom
  card box -.3 0 .3 .36 | box -.36 0 .36 .08 | blob -.26,.34! .26,.34! .28,.84! .16,.9 0,1 -.16,.9 -.28,.84! | box
      -.36 .34 -.26 .56 | box .26 .34 .36 .56 | disc -.31 .58 .06 | disc .31 .58 .06 | disc 0 1.02 .05
  hole blob -.18,.4! .18,.4! .18,.76 0,.86 -.18,.76 #7a2a30 %80
  score line -.3,.3 .3,.3 | disc 0 .66 .04 w.014
cradle .7; crib cot baby-carriage pram
  part 0,0 sway6 nod4
  card blob -.7,.84! -.5,.5! .6,.5! .7,.66! .56,.2 -.5,.2 | blob -.7,.6 -.8,1 -.4,1.06 -.1,.8 -.3,.6 | band .05
      -.6,.1 -.3,.02 0,0 .3,.02 .6,.1 | rod -.34 .22 -.4 .06 .05 | rod .34 .22 .4 .06 .05
  score line -.5,.3 .56,.3 | line -.5,.4 .58,.4 w.012
pillow .2 flat 0 .2; cushion
  card blob -1,.1 -1.14,.0 -.9,.06 0,0 .9,.06 1.14,0 1,.14 1.02,.5 1,.86 1.14,1 .9,.94 0,1.04 -.9,.94 -1.14,1 -1,.86
      -1.02,.5
  score line -.9,.8 -.6,.7 -.4,.74 | line .9,.2 .6,.3 | line .86,.82 .6,.72 | line -.3,.4 0,.3 .3,.42 w.04
bouquet .4 stands 0 .1 14; flowers posy nosegay
  card poly -.06,0 .06,0 .3,.5 -.3,.5
  part 0,.4 sway3
  cards disc -.26 .6 .12 | disc .26 .6 .12 | disc 0 .58 .12 | disc -.14 .78 .12 | disc .15 .8 .12 #8a3a48
  card blob -.34,.5 -.5,.7 -.42,.86 -.3,.7 | blob .34,.5 .5,.7 .44,.88 .32,.7
  score disc -.26 .6 .05 | disc .26 .6 .05 | disc 0 .58 .05 | disc -.14 .78 .05 | disc .15 .8 .05 w.014
  card blob -.34,.5 0,.4 .34,.5 .1,.26 0,.0 -.1,.26
  score line -.1,.26 .12,.24 w.03
hammock 1.2
  card band .07 -1.2,0 -1.16,.5 -1.1,1.1 | band .07 1.2,0 1.16,.5 1.1,1.1
  part 0,.9 sway2
  card blob -1.12,.9! -.6,.4 0,.24 .6,.4 1.12,.9! .6,.54 0,.42 -.6,.54
  score line -.7,.52 0,.32 .7,.52 w.012
mattress .9; bolster sleep insomnia
  card blob -1,.06 -1.04,.3 -.98,.46 0,.5 .98,.46 1.04,.3 1,.06 0,0 | blob -.9,.5 -.96,.84 -.7,.9 -.2,.88 -.06,.8
      -.1,.5 -.5,.46
  score line -1,.26 1,.26 | disc -.5 .16 .02 *5+.25,0 | line -.8,.8 -.6,.66 | line -.2,.78 -.3,.64 w.014
shelf 1.8; shelves bookcase bookshelf
  card box -.5 0 .5 1 z.6
  card rod -.5 0 -.5 1 .05 | rod .5 0 .5 1 .05 | box -.52 .97 .52 1 | box -.5 .72 .5 .75 | box -.5 .46 .5 .49 | box
      -.5 .2 .5 .23 | box -.52 0 .52 .04
  card each box -.44 .75 -.38 .92 | box -.37 .75 -.3 .89 | box -.29 .75 -.24 .94 | box -.2 .75 -.13 .9 | poly
      -.1,.75 -.03,.75 .03,.92 -.04,.93 | box .2 .75 .26 .92 | box .27 .75 .34 .9 | box -.44 .49 -.36 .66 | box -.35
      .49 -.29 .63 | box -.1 .49 -.04 .67 | box -.03 .49 .04 .64 | box .05 .49 .1 .66 | box .3 .49 .36 .63 | box -.4
      .23 -.34 .4 | box -.33 .23 -.26 .38 | box .1 .23 .16 .42 | box .17 .23 .24 .39 | box .25 .23 .3 .41 | box .31
      .23 .38 .37 #6a4a3a
cupboard 2; dresser closet cabinet sideboard pantry larder
  card box -.4 0 .4 1 | box -.44 .44 .44 .5 | box -.44 .96 .44 1.02
  score box -.36 .05 -.02 .4 | box .02 .05 .36 .4 | line -.36,.8 .36,.8 | line -.36,.64 .36,.64 w.012
  hole box -.36 .53 .36 .93 #5a3a20 %70
  card disc -.26 .7 .06 | disc -.08 .7 .06 | disc .1 .7 .06 | disc .28 .7 .06 | box -.32 .82 -.22 .9 | box -.1 .82 0
      .91 | box .14 .82 .28 .88 | box -.36 .8 .36 .82 | box -.36 .62 .36 .645
  score disc -.05 .22 .02 | disc .05 .22 .02 w.02
chandelier .9 hangs 0 1; candelabra crystal-lamp
  part 0,1 sway2
  card rod 0 .5 0 1 .025 | disc 0 .5 .06 | arc -.3 .52 .3 90 180 .03 | arc .3 .52 .3 180 270 .03 | arc -.15 .5 .15
      90 180 .03 | arc .15 .5 .15 180 270 .03 | half 0,.2 .04,.16 .04,.1 0,.02! | blob -.6,.52! -.56,.3 -.3,.2 0,.16
      .3,.2 .56,.3 .6,.52! .5,.36 .3,.27 0,.24 -.3,.27 -.5,.36
  card rod -.6 .5 -.6 .66 .04 | rod -.3 .32 -.3 .6 .04 | rod .3 .32 .3 .6 .04 | rod .6 .5 .6 .66 .04 #d8cfae
  hole disc -.6 .7 .03 .05 | disc -.3 .64 .03 .05 | disc .3 .64 .03 .05 | disc .6 .7 .03 .05 #fff0c4
  glow -.6 .7 .4 %70
  glow .6 .7 .4 %70
  glow 0 .6 .8 %50
lampshade .5; floor-lamp standard-lamp
  card rod 0 0 0 .6 .04 | half 0,.08 .1,.06 .2,0!
  card poly -.34,.5 .34,.5 .18,.96 -.18,.96 #b8843a
  score line -.3,.54 .3,.54 w.012
  glow 0 .7 1 %80
carpet 1.4 flat 0 .2; rug magic-carpet tapestry doormat
  part 0,.5 sway1
  card poly -.44,.04 .44,.04 .44,.96 -.44,.96 #6a2a2a
  score poly -.38,.1 .38,.1 .38,.9 -.38,.9 -.38,.1 | poly 0,.2 .24,.5 0,.8 -.24,.5 0,.2 | poly 0,.34 .12,.5 0,.66
      -.12,.5 0,.34 | poly -.3,.16 -.2,.16 -.3,.28 -.3,.16 | poly .3,.84 .2,.84 .3,.72 .3,.84 | poly .3,.16 .2,.16
      .3,.28 .3,.16 | poly -.3,.84 -.2,.84 -.3,.72 -.3,.84 w.014
  card rod -.42 0 -.42 .05 .014 *13+.07,0 | rod -.42 .95 -.42 1 .014 *13+.07,0
curtain 2.6; curtains drape drapes blind stage-curtain
  card box -.6 .95 .6 1 .02
  part 0,.95 sway1
  card blob -.56,.96! -.02,.96! -.06,.6 -.3,.36 -.2,0! -.56,0! | blob .56,.96! .02,.96! .06,.6 .3,.36 .2,0! .56,0!
      #5a2026
  dark line -.46,.94 -.46,.02 | line -.34,.94 -.38,.4 -.36,.02 | line -.2,.94 -.3,.42 | line .46,.94 .46,.02 | line
      .34,.94 .38,.4 .36,.02 | line .2,.94 .3,.42 w.014
  score line -.38,.36 -.26,.4 | line .38,.36 .26,.4 w.03
window 1.4; casement skylight windowpane pane
  card box -.5 0 .5 1 | box -.58 0 .58 .06
  hole box -.42 .1 -.03 .5 | box .03 .1 .42 .5 | box -.42 .55 -.03 .94 | box .03 .55 .42 .94 #ffc46a %85
  glow 0 .5 .9 %50
  part 0,0 drop.4
  card box -.42 .9 .42 .96
staircase 3; stairs stairway steps stair ladder-stairs terrace
  card poly -.9,0 .7,0 .7,.8 .5,.8 .5,.7 .3,.7 .3,.6 .1,.6 .1,.5 -.1,.5 -.1,.4 -.3,.4 -.3,.3 -.5,.3 -.5,.2 -.7,.2
      -.7,.1 -.9,.1
  card rod -.8 .1 -.8 .4 .02 | rod -.6 .2 -.6 .5 .02 | rod -.4 .3 -.4 .6 .02 | rod -.2 .4 -.2 .7 .02 | rod 0 .5 0 .8
      .02 | rod .2 .6 .2 .9 .02 | rod .4 .7 .4 1 .02 | rod .6 .8 .6 1.1 .02 | rod -.84 .38 .64 1.12 .03 | disc -.82
      .42 .04
trapdoor 1; hatch manhole cellar-door
  card poly -.9,0 .9,0 .8,.14 -.8,.14
  hole poly -.5,.03 .5,.03 .44,.11 -.44,.11 #ffb46a
  part -.44,.12 mouth10
  card poly -.46,.12 -.4,.12 -.04,.96 -.12,1
  score line -.3,.46 -.24,.44 | line -.2,.74 -.13,.72 w.02
  glow 0 .1 .7 %60
coat-rack 1.8; hatstand coat-stand hat-stand
  card rod 0 0 0 1 .035 | band .03 -.2,0 -.1,.06 0,.1 | band .03 .2,0 .1,.06 0,.1 | band .025 0,.84 .12,.84 .2,.94 |
      band .025 0,.84 -.12,.84 -.2,.94 | disc .2 .95 .02 | disc -.2 .95 .02 | disc 0 1.01 .03
  part -.18,.92 sway3
  card blob -.2,.92! -.1,.86 -.06,.5 -.1,.4! -.3,.4! -.3,.6 z.3 | blob .06,1.02 .34,1.0 .3,.96 .28,1.06 .14,1.08
      .12,.98
vase-flowers .5 flat 0 .1; apology sorry flower-vase
  card half 0,.44 .12,.44! .08,.36 .18,.2 .14,.04 .1,0!
  part 0,.44 sway3 nod5
  card rod 0 .42 -.22 .76 .015 | rod 0 .42 .22 .76 .015 | rod 0 .42 0 .86 .015 | rod 0 .42 -.1 .66 .015 | rod 0 .42
      .12 .62 .015 | blob -.04,.46 -.3,.56 -.36,.66 -.2,.6 | blob .04,.46 .3,.56 .36,.66 .2,.6
  cards disc -.24 .8 .1 | disc .24 .8 .1 | disc -.1 .7 .09 | disc .13 .66 .08 #8a3a48
  card disc 0 .9 .11 #b8506a
  score disc -.24 .8 .04 | disc .24 .8 .04 | disc 0 .9 .05 | disc -.1 .7 .035 w.014
cuckoo-clock .5; cuckoo
  card poly -.4,.62 0,1 .4,.62 .34,.58 0,.88 -.34,.58 | box -.28 .34 .28 .66 | poly -.28,.64 .28,.64 0,.9
  hole disc 0 .5 .13 #d8cfae
  part 0,0 readable
  dark line 0,.5 0,.6 | line 0,.5 .07,.46 w.02
  part
  hole box -.06 .68 .06 .8 .02 #4a2a14
  part 0,.74 slide.3
  card disc -.04 .74 .05 | poly 0,.76 .09,.74 0,.72
  part -.1,.34 sway2
  card rod -.1 .34 -.1 .1 .01 | blob -.14,.1 -.06,.1 -.07,0 -.13,0
  part 0,.34 sway14
  card rod 0 .34 .0 .14 .015 | disc 0 .14 .05
  part .1,.34
  card rod .12 .34 .12 .2 .01 | blob .08,.2 .16,.2 .15,.1 .09,.1
doorbell .12; buzzer intercom alarm entryphone
  card box -.4 0 .4 1 .2
  score disc 0 .5 .26 w.03
  hole disc 0 .5 .17 #ffb46a
  glow 0 .5 .7 %50
siren .3; alarm-bell fire-alarm burglar-alarm warning danger
  card box -.4 0 .4 .2 .04 | box -.3 .18 .3 .3
  card half 0,1 .2,.94 .26,.7 .26,.3! #a8302c
  part 0,.6 spin200
  hole poly 0,.6 .14,.9 -.14,.9 #ffb0a0
  part
  glow 0 .7 1 #ff5a4a
wind-chime .6 hangs 0 1; dreamcatcher dream weathervane
  part 0,1 sway2
  card rod 0 .94 0 1.1 .02 | ring 0 .66 .28 .03 | rod 0 .38 0 .94 .008 *6@0,.66 | ring 0 .66 .1 .012
  card poly .0,.7 .2,.62 .0,.6 *3@0,.66 %60
  part 0,.4 sway6
  card rod -.2 .46 -.2 .24 .01 | blob -.2,.26 -.14,.14 -.2,0 -.26,.14 | rod 0 .38 0 .2 .01 | blob 0,.2 .07,.08
      0,-.06 -.07,.08 | rod .2 .46 .2 .24 .01 | blob .2,.26 .26,.14 .2,0 .14,.14
""")
