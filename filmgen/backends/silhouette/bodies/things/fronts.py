"""How long things look from the front: what comes straight at us."""

from filmgen.backends.silhouette.bodies.things.album import album

FRONTS = album("""
car 1.45
  card box -.56 0 -.34 .3 .06 | box .34 0 .56 .3 .06 | half 0,1 .34,.97 .46,.62 .62,.54 .66,.3 .6,.14! 0,.12
  hole half 0,.92 .28,.9 .38,.62! 0,.6 #9fc4c8
  hole disc -.46 .42 .09 | disc .46 .42 .09 #fff0c4
  score line -.28,.36 .28,.36 | line -.26,.3 .26,.3 | line -.6,.2 .6,.2 | line -.66,.54 .66,.54 w.02
  glow -.46 .42 .6 #fff0c4 %80
  glow .46 .42 .6 #fff0c4 %80
bus 3
  card box -.36 0 -.2 .16 .03 | box .2 0 .36 .16 .03 | box -.42 .08 .42 1 .07
  hole box -.36 .42 .36 .8 .04 #ffd890 | box -.3 .86 .3 .95 .02 #ffc46a
  card box -.01 .42 .01 .8
  hole disc -.3 .22 .05 | disc .3 .22 .05 #fff0c4
  score line -.42,.34 .42,.34 w.012
  glow -.3 .22 .4 #fff0c4 %80
  glow .3 .22 .4 #fff0c4 %80
lorry 3
  card box -.4 0 -.22 .2 .03 | box .22 0 .4 .2 .03 | box -.46 .3 .46 1 .02 | box -.38 .1 .38 .72 .05
  hole box -.32 .46 .32 .66 .03 #9fc4c8
  hole disc -.28 .24 .05 | disc .28 .24 .05 #fff0c4
  score line -.2,.38 .2,.38 | line -.2,.32 .2,.32 | line -.2,.26 .2,.26 w.016
  glow -.28 .24 .4 #fff0c4 %80
  glow .28 .24 .4 #fff0c4 %80
train 3.6
  card half 0,1 .3,.96 .4,.8 .42,.2! .3,.06! 0,.06 | rod -.34 0 -.34 .1 .05 | rod .34 0 .34 .1 .05
  hole half 0,.86 .26,.82 .34,.56! 0,.54 #9fd0d8
  hole disc -.26 .3 .05 | disc .26 .3 .05 | disc 0 .93 .03 #fff0c4
  score line 0,.5 0,.1 | line -.42,.46 .42,.46 w.014
  glow -.26 .3 .5 #fff0c4 %80
  glow .26 .3 .5 #fff0c4 %80
locomotive 3.8
  card disc 0 .52 .34 | box -.36 .1 .36 .3 | poly -.4,.1 .4,.1 .5,0 -.5,0 | box -.07 .82 .07 1.06 | half 0,1.1
      .12,1.08 .1,1! | disc -.3 .2 .1 | disc .3 .2 .1
  score disc 0 .52 .26 | disc 0 .52 .04 | ray 0 .52 0 .05 .25 *6@0,.52 w.014
  score line 0,.1 0,0 | line -.14,.1 -.2,0 | line .14,.1 .2,0 | line -.28,.1 -.36,0 | line .28,.1 .36,0 w.014
  hole disc 0 .9 .07 #fff0c4
  glow 0 .9 .8 #fff0c4
bicycle 1.05
  card box -.03 0 .03 .56 .03 | rod 0 .5 0 .92 .05 | band .045 -.32,.86 -.3,.96 0,.94 .3,.96 .32,.86 | disc 0 .76
      .07 | rod -.16 .2 .16 .24 .03 | box -.2 .16 -.12 .22 | box .12 .2 .2 .26
  hole disc 0 .76 .045 #fff0c4
  glow 0 .76 .5 #fff0c4
aeroplane 4
  card disc 0 .5 .2 | blob -1.4,.52 -.2,.38 .2,.38 1.4,.52 .2,.5 -.2,.5 | rod 0 .6 0 1 .04 | rod -.36 .86 .36 .86
      .03 | rod -.16 .36 -.24 .06 .03 | rod .16 .36 .24 .06 .03 | disc -.25 .07 .07 | disc .25 .07 .07
  hole box -.1 .56 .1 .64 .03 #9fd0d8
  part 0,.5 spin300
  card rod -.34 .5 .34 .5 .04
  part
  card disc 0 .5 .05
steamer 18
  card half 0,.5 .3,.52 .34,.5! .26,.1 0,0 | box -.24 .5 .24 .66 | box -.3 .64 .3 .7 | box -.1 .7 .1 .94 | rod 0 .9
      0 1.06 .015
  hole box -.2 .56 -.12 .62 *4+.11,0 #ffd890 | disc -.16 .36 .02 | disc .16 .36 .02 #ffd890
  score line 0,.48 0,.02 | line -.1,.86 .1,.86 w.012
rowing-boat .9
  card half 0,.66 .4,.7 .6,.64! .4,.14 .1,0
  score line 0,.62 0,.04 | line -.5,.5 0,.4 .5,.5 w.02
chair .92
  card rod -.2 .48 -.22 0 .05 | rod .2 .48 .22 0 .05 | box -.25 .42 .25 .5 .02 | box -.24 .46 -.18 1 .02 | box .18
      .46 .24 1 .02 | box -.2 .88 .2 .98 .02 | box -.2 .66 .2 .72
""")
