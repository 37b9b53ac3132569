"""What stands in a kitchen and on its table: pans, jugs, stoves, and what beats, toasts and boils."""

from filmgen.backends.silhouette.bodies.things.album import album

KITCHENWARE = album("""
pan .1 stands -2.1 1; frying-pan skillet wok
  card blob -1,.9! 1,.9! .8,.2 .6,0! -.6,0! -.8,.2 | rod -.9 .74 -2.3 1.06 .16 .22
  score line -.94,.78 .94,.78 w.05
  steam 0 1 1.2
saucepan .16 stands -1.2 .65; casserole
  card box -.5 0 .5 .74 .06 | rod -.5 .6 -1.3 .66 .09
  part .5,.78 mouth14
  card half 0,.94 .4,.9 .54,.76! | disc 0 1 .06
  part
  steam .1 1 .5
jug .22 stands 0 .4; pitcher ewer
  card half 0,1 .24,1! .2,.78 .34,.4 .28,.06 .2,0! | poly .16,1 .44,1.04 .22,.8
  card arc -.3 .6 .22 180 360 .06
coffee-pot .24 stands 0 .4; moka coffeepot percolator
  card poly -.3,0 .3,0 .2,.44 -.2,.44 | box -.22 .42 .22 .5 | poly -.2,.5 .2,.5 .3,.86 -.3,.86 | poly .26,.66 .52,.9
      .28,.86
  card band .07 -.26,.8 -.52,.78 -.5,.4 -.46,.3
  score line -.1,.02 -.07,.42 | line .1,.02 .07,.42 | line -.07,.52 -.1,.84 | line .07,.52 .1,.84
  part -.3,.87 mouth-20
  card half 0,.96 .3,.87! | disc 0 1 .05
  part
  steam .5 .92 .4
vase .3 stands 0 .4; urn amphora pottery
  card half 0,1 .2,1! .1,.82 .14,.72 .34,.5 .3,.2 .14,.06 .18,0!
  score line -.3,.52 0,.47 .3,.52 | line -.31,.4 0,.35 .31,.4 | line -.2,.46 -.14,.4 -.08,.45 -.02,.38 .04,.44
      .1,.39 .2,.45
wine-glass .2 stands 0 .4; wineglass goblet champagne
  card half 0,1 .24,1! .26,.76 .16,.56 .02,.48 .025,.08 .2,.02 .2,0! %50
  card half 0,.8 .25,.8! .15,.58 0,.5 #6a2030 %80
  score line -.2,.94 -.21,.7 w.03 %70
fork .2 follows 0 .2 60
  card rod 0 0 0 .62 .06 .05 | blob -.13,.96! -.14,.76 -.08,.62 .08,.62 .14,.76 .13,.96! .09,.96! .08,.76! .05,.76!
      .04,.98! -.04,.98! -.05,.76! -.08,.76! -.09,.96!
ladle .32 follows 0 .2 60; dipper
  card band .05 0,1 .03,.6 0,.26 | blob -.04,.26! .3,.26! .26,.06 .12,0 0,.06 | arc .06 1 .06 -90 90 .04
whisk .3 follows 0 .2 60; beater
  card rod 0 .5 0 1 .07 | band .02 0,.5 .14,.3 .1,.06 0,0 -.1,.06 -.14,.3 0,.5 | band .02 0,.5 .05,.2 0,0 -.05,.2
      0,.5
rolling-pin .07 flat 0 .3
  card box -1.9 0 1.9 1 .3 | box -2.7 .32 -1.9 .68 .16 | box 1.9 .32 2.7 .68 .16
  score line -1.6,.74 1.4,.74 w.04
corkscrew .14 follows 0 .9 180
  card box -.34 .84 .34 1 .08 | rod 0 .5 0 .9 .07 | band .06 0,.5 .1,.44 -.1,.36 .1,.28 -.1,.2 .08,.12 0,0
grater .22 stands 0 .4
  card poly -.32,0 .32,0 .24,.84 -.24,.84 | arc 0 .84 .16 -90 90 .05
  score line -.16,.7 -.1,.7 *4+.09,0 | line -.18,.56 -.12,.56 *4+.1,0 | line -.2,.42 -.14,.42 *4+.11,0 | line
      -.2,.28 -.14,.28 *4+.11,0 | line -.22,.14 -.16,.14 *4+.12,0 w.025 %80
scales .5 stands 0 .4; balance scale libra
  card rod 0 .06 0 .94 .04 | half 0,.1 .1,.08 .22,0! | disc 0 .97 .04
  part 0,.88 mouth14 sway4
  card rod -.6 .88 .6 .88 .035
  part -.58,.87 sway-2 lift-.1
  card band .01 -.58,.87 -.76,.5 | band .01 -.58,.87 -.4,.5 | blob -.8,.5! -.36,.5! -.46,.4 -.7,.4
  part .58,.87 sway-2 lift.1
  card band .01 .58,.87 .76,.5 | band .01 .58,.87 .4,.5 | blob .8,.5! .36,.5! .46,.4 .7,.4
stove .9; oven cooker range aga hob
  card box -.44 .06 .44 .92 .02 | box -.5 .9 .5 .96 | box -.4 0 -.32 .08 | box .32 0 .4 .08 | box -.4 .96 -.1 1 |
      box .1 .96 .4 1
  score box -.34 .16 .34 .6 .03 | disc -.28 .76 .04 | disc -.1 .76 .04 | disc .1 .76 .04 | disc .28 .76 .04 w.014
      %60
  hole box -.26 .24 .26 .46 .03 #ff9a4a
  glow 0 .35 .5 #ff9a4a %50
  part -.34,.16 mouth-6
  card box -.3 .56 .3 .6 .02
fridge 1.8; refrigerator freezer icebox
  card box -.26 .03 .26 1 .06 | box -.22 0 -.14 .04 | box .14 0 .22 .04
  score line -.26,.66 .26,.66 w.012
  card box .16 .72 .19 .86 .01 | box .16 .42 .19 .58 .01 #9aa4a8
  part .26,.66 mouth7
  score box -.22 .7 .22 .96 .03 | box -.22 .07 .22 .62 .03 w.006
  hole poly -.25,.655 .24,.655 .24,.667 -.25,.667 #ffe6b0 %90
toaster .2
  card box -.66 .04 .66 .8 .24 | box -.5 0 -.34 .08 | box .34 0 .5 .08 | box .66 .4 .76 .5 .02
  part 0,0 lift.16
  card box -.4 .7 -.04 .92 .08 | box .06 .7 .42 .92 .08 #8a6238 z.3
  part
  card box -.66 .04 .66 .76 .2
  score line -.5,.6 .5,.6 | line -.5,.2 .5,.2 w.02
  glow 0 .8 .5 #ff7a3a %50
blender .38; mixer
  card poly -.2,0 .2,0 .16,.34 -.16,.34 | box -.19 .92 .19 1 .03
  card poly -.14,.34 .14,.34 .2,.92 -.2,.92 %45
  card poly -.14,.34 .14,.34 .17,.66 -.17,.66 #9a4a5a %80
  score disc 0 .16 .05 | line -.12,.42 -.16,.86 w.02 %70
  card band .04 .2,.86 .32,.8 .3,.5 .16,.46
microwave .34
  card box -.84 .06 .84 1 .06 | box -.7 0 -.54 .1 | box .54 0 .7 .1
  hole box -.72 .18 .36 .88 .06 #ffcf7a %70
  card blob -.36,.22! 0,.22! .06,.5 -.42,.5
  score disc .6 .7 .04 | disc .6 .54 .04 | disc .6 .38 .04 w.03 %80
  glow -.2 .5 .8 #ffcf7a %40
coffee-machine .45; espresso-machine
  card box -.42 0 .42 .1 | box -.42 0 -.14 .9 .03 | box -.46 .62 .46 .94 .06 | box -.3 .92 .3 1 | poly .06,.62
      .26,.62 .22,.52 .1,.52 | rod .2 .57 .52 .52 .04
  card poly .06,.1 .26,.1 .3,.28 .02,.28
  hole disc -.28 .78 .07 #e8dcb8 | disc .2 .78 .025 #ff7a5a
  dark line -.28,.78 -.24,.83 w.02
  steam .16 .3 .26
sink .9; basin washbasin
  card blob -.5,.8! .5,.8! .42,.5 .2,.4 -.2,.4 -.42,.5 | poly -.1,.42 .1,.42 .14,0 -.14,0
  card band .05 -.02,.8 -.02,.98 .12,1 .14,.88 | rod -.2 .84 -.08 .84 .05
  part .14,.88 drop.06
  card disc .14 .85 .02 .03 #9fe0e6
tray .2 flat 0 .1
  card blob -1,.26 -.9,.06 -.74,0! .74,0! .9,.06 1,.26 .92,.26! .8,.1! -.8,.1! -.92,.26!
  card poly -.3,.1 -.06,.1 .02,.6 -.4,.6 | poly .2,.1 .4,.1 .4,.9 .2,.9 | rod .3 .88 .3 1 .08
ashtray .08 flat 0 .2
  card half 0,.45 .66,.6! .6,.24 .4,0!
  card rod .3 .5 .9 .84 .14
  steam .9 .9 .9
""")
