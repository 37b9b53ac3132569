"""What goes by road, rail, water and air, beyond the common cars and ships."""

from filmgen.backends.silhouette.bodies.things.album import album

TRAVEL = album("""
train 3.6; railway-carriage coach carriage-train wagon-lit sleeper express railcar
  card box -1.9 .16 1.3 .9 .04 | blob 1.2,.16! 1.9,.16! 2.06,.3 1.94,.6 1.7,.86 1.2,.9! | box -1.9 .88 1.2 .95 .02
  card disc -1.5 .13 .12 | disc -1.16 .13 .12 | disc .8 .13 .12 | disc 1.14 .13 .12 | disc 1.6 .13 .12 | box -2 .2
      -1.9 .26
  score line -1.9,.42 1.96,.42 | line -1.9,.36 1.98,.36 | line -.3,.16 -.3,.88 w.012
  hole box -1.76 .52 -1.5 .78 .03 *5+.3,0 #ffd890 | box -.16 .52 .1 .78 .03 *4+.3,0 #ffd890
  hole blob 1.4,.52! 1.84,.52! 1.66,.8 1.4,.82! #9fd0d8
  glow 1.98 .32 .7 #fff0c4 %80
  glow -.3 .64 1.6 %20
metro 3.2; subway tube underground-train
  card box -1.5 .14 1.5 .96 .14 | disc -1.1 .12 .11 | disc -.8 .12 .11 | disc .8 .12 .11 | disc 1.1 .12 .11
  hole box -1.34 .5 -1.06 .8 .04 *3+.86,0 #d8f0e0 | box -.94 .22 -.66 .82 .02 *3+.7,0 #d8f0e0
  score line -1.5,.4 1.5,.4 | line -.8,.22 -.8,.82 | line -.1,.22 -.1,.82 | line .6,.22 .6,.82 w.014
  glow 1.5 .3 .5 #fff0c4
van 2.2; delivery-van milk-float
  card blob -.9,.16! 1.02,.16! 1.04,.4 .9,.52 .7,.92 .6,.98! -.86,.98! -.92,.9
  card disc -.55 .16 .16 | disc .6 .16 .16
  hole poly .36,.56 .82,.56 .64,.86 .36,.86 #9fc4c8
  hole disc -.55 .16 .06 | disc .6 .16 .06 #6a7478
  score line .3,.2 .3,.92 | line -.9,.5 .3,.5 w.012
  glow 1.02 .36 .4 #fff0c4 %80
ambulance 2.6; fire-engine-van paramedic
  card box -.9 .14 .5 .92 .05 | blob .44,.14! 1,.14! 1.02,.42 .86,.52 .66,.84 .44,.86! | box -.1 .9 .2 1 .03
  card disc -.52 .15 .15 | disc .6 .15 .15
  hole poly .5,.52 .78,.52 .64,.78 .5,.78 #9fc4c8
  hole box -.5 .42 -.1 .56 | box -.37 .29 -.23 .69 #d8483a
  glow .05 .98 .6 #ff5a4a %80
fire-engine 2.8; fire-truck firetruck
  card box -1.2 .16 1.1 .64 .04 | box .5 .5 1.1 .92 .04 | disc -.74 .16 .16 | disc .66 .16 .16
  card rod -1.3 .7 .9 1 .05 | rod -1.26 .82 .94 1.12 .03 | rod -1.1 .74 -1.1 .86 .02 *9+.22,.03
  hole box .66 .6 1 .84 .02 #ffd890
  score line -1.1,.4 .4,.4 | box -1 .24 -.5 .56 | box -.3 .24 .2 .56 w.012
  glow .8 .98 .5 #ff5a4a %80
taxi 1.5; cab
  card blob -1.2,.2! 1.24,.2! 1.26,.44 1,.54 .62,.58 .36,.9 .2,.94! -.5,.94! -.76,.86 -.96,.6 -1.22,.5
  card disc -.72 .2 .2 | disc .74 .2 .2 | box -.26 .94 .1 1.1 .03
  hole poly -.62,.58 -.2,.58 -.2,.84 -.48,.84 | poly -.12,.58 .42,.58 .22,.84 -.12,.84 #ffd890
  hole box -.22 .97 .06 1.07 #ffc46a
  hole box -1.1 .38 -1 .46 *12+.18,0 #d8cfae %70
  glow 1.24 .4 .5 #fff0c4
limousine 1.5; hearse motorcade
  card blob -2.2,.2! 2.1,.2! 2.12,.46 1.8,.56 1.4,.6 1.16,.9 1,.94! -1.4,.94! -1.66,.84 -1.9,.6 -2.22,.54
  card disc -1.5 .2 .2 | disc 1.4 .2 .2
  hole poly -1.56,.6 -1,.6 -1,.84 -1.4,.84 | box -.9 .6 -.4 .84 | box -.3 .6 .2 .84 | poly .3,.6 1.2,.6 1.02,.84
      .3,.84 #6a8a94
  score line -2.1,.48 2,.48 w.014
  glow 2.1 .4 .5 #fff0c4
motorcycle 1.1; motorbike moped
  card ring -.62 .3 .27 .08 | ring .7 .3 .27 .08 | rod .7 .3 .42 .92 .05 | band .04 .4,.9 .28,1 .16,.98 | blob
      -.5,.66! -.1,.6 .1,.7 .36,.74 .4,.6 .2,.5 -.4,.56 | blob -.9,.66 -.5,.74 -.1,.64 -.2,.58 -.8,.6 | blob -.2,.24
      .2,.22 .3,.5 -.1,.56 -.3,.4 | band .06 .1,.26 -.3,.22 -.9,.24
  card disc .5 .74 .09
  hole disc -.62 .3 .05 | disc .7 .3 .05
  glow .6 .74 .5 #fff0c4
scooter 1.1; vespa
  card ring -.56 .22 .18 .08 | ring .66 .22 .18 .08 | rod .66 .24 .46 .96 .06 | band .05 .46,.94 .34,1 .24,.97 |
      blob .3,.2! .42,.3 .56,.7 .5,.86 .4,.5 .2,.3 | blob -.9,.3 -.84,.56 -.5,.64 -.2,.56 -.1,.34 .3,.3! .3,.18!
      -.3,.18 -.5,.3 | blob -.8,.6 -.5,.74 -.1,.66 -.2,.58
  card disc .56 .8 .07
  glow .62 .8 .4 #fff0c4
tricycle .7; trike
  card ring .5 .34 .3 .06 | ring -.6 .2 .17 .06 | ring -.36 .2 .17 .05 | rod .5 .34 .34 .86 .05 | band .05 .5,.92
      .32,.96 .2,.86 | rod -.5 .3 .38 .64 .06 | blob -.4,.62 -.1,.68 -.06,.6 -.36,.54 | rod -.2 .4 -.24 .58 .04
unicycle 1.3
  card ring 0 .3 .28 .04 | rod 0 .3 0 .86 .04 | blob -.2,.94 0,.9 .2,.98 .18,.86 -.18,.84 | rod -.1 .22 .1 .38 .03 |
      box -.18 .18 -.06 .22 | box .06 .36 .18 .4
  card rod 0 .04 0 .56 .008 *3@0,.3
skateboard .14 flat 0 .4; roller-skate
  card band .12 -2.6,1.1 -2.1,.8 2.1,.8 2.6,1.1 | disc -1.5 .26 .26 | disc 1.5 .26 .26 | box -1.7 .3 -1.3 .76 | box
      1.3 .3 1.7 .76
  hole disc -1.5 .26 .08 | disc 1.5 .26 .08
wheel 1; cartwheel tyre
  part 0,.5 spin30
  card ring 0 .5 .45 .09 | disc 0 .5 .1 | rod 0 .5 0 .92 .045 *10@0,.5
  part
  hole disc 0 .5 .035
rickshaw 1.6; pedicab sedan-chair
  card ring -.3 .36 .34 .04 | rod -.2 .4 1.1 .5 .03 | blob -.6,.44! .1,.44! .14,.7 -.1,.66 -.4,.64 -.44,.9 | blob
      -.7,.86 -.5,1.02 0,1 .2,.86! -.4,.84 -.54,.5 -.62,.5
  card rod -.3 .04 -.3 .68 .02 *5@-.3,.36
carriage 2.2; horse-carriage stagecoach hansom coach-and-horses
  card ring -.56 .3 .28 .04 | ring .66 .24 .22 .04 | blob -.7,.5! -.44,.36 .3,.36 .56,.5! .54,.96! -.6,.96! | blob
      -.66,.94! .6,.94! .5,1.02 -.56,1.02 | blob .5,.4 .9,.5 1,.7 .9,.74 .8,.6 .5,.56
  hole box -.34 .6 0 .86 .04 #ffd890 | box .08 .6 .4 .86 .04 #ffd890
  card rod -.56 .04 -.56 .56 .015 *4@-.56,.3 | rod .66 .04 .66 .44 .015 *4@.66,.24 | ring -.7 .74 .06 .03
  glow -.72 .74 .4
wagon 2.2; covered-wagon caravan
  card blob -.9,.5! .8,.5! .7,.36! -.8,.36! | ring -.5 .26 .24 .04 | ring .5 .24 .22 .04 | rod .7 .4 1.3 .3 .04
  card blob -.96,.5! .9,.5! 1,.8 .7,.98 -.7,.98 -1,.8 #c8bc9e
  dark line -.5,.5 -.52,.97 | line 0,.5 0,.98 | line .46,.5 .48,.97 w.02
  card rod -.5 .04 -.5 .48 .02 *4@-.5,.26 | rod .5 .04 .5 .44 .02 *4@.5,.24
tractor 2.4
  card disc -.4 .36 .36 | disc .68 .22 .22 | box -.1 .3 .8 .64 .04 | box -.6 .6 .1 .74 .04 | box -.56 .74 -.5 1 |
      box .04 .74 .1 1 | box -.64 .96 .16 1.02 .02 | rod .5 .6 .5 .92 .06
  hole disc -.4 .36 .12 | disc .68 .22 .07 #8a7a5a
  score disc -.4 .36 .26 | ray -.4 .36 0 .29 .35 *16@-.4,.36 w.016
  steam .5 .94 .3
bulldozer 2.4; digger excavator
  card box -.8 .02 .5 .34 .16 | box -.6 .3 .4 .6 .03 | box -.5 .56 0 1 .04 | blob .66,0! .9,.04 .74,.3 .86,.62!
      .66,.6 | rod .3 .3 .72 .3 .08
  hole box -.4 .66 -.1 .9 #9fc4c8
  hole disc -.6 .18 .09 *4+.3,0 #5a5a50
  card rod .2 .6 .2 .84 .05
cable-car 2.4; ski-lift gondola-lift funicular
  card rod -1.2 .98 1.2 1.06 .02 | rod 0 .7 0 1.02 .05 | disc -.1 1.02 .05 | disc .1 1.03 .05
  part 0,1 sway2
  card box -.5 0 .5 .72 .12 | rod 0 .7 0 1 .05
  hole box -.42 .34 -.14 .62 .04 | box -.1 .34 .12 .62 .04 | box .16 .34 .42 .62 .04 #ffd890
crane 20; tower-crane derrick
  card rod 0 0 0 1 .05 | rod -.3 .86 .84 .86 .03 | rod 0 1 -.28 .87 .012 | rod 0 1 .7 .87 .012 | box -.34 .76 -.2
      .87 | box -.06 .78 .06 .87 | box -.12 0 .12 .05
  score line -.02,.06 .02,.14 -.02,.22 .02,.3 -.02,.38 .02,.46 -.02,.54 .02,.62 -.02,.7 w.006
  part .6,.86 sway3 lift.1
  card rod .6 .86 .6 .44 .008 | box .54 .4 .66 .45
  hole box .01 .8 .05 .84 #ffd890
roller-coaster 20; rollercoaster
  card band .03 -1.3,.1 -.9,.5 -.6,.96 -.3,.9 -.1,.3 .1,.14 .3,.5 .56,.7 .8,.4 1.1,.2 1.3,.3
  card rod -.9 0 -.9 .48 .015 | rod -.75 0 -.75 .74 .015 | rod -.6 0 -.6 .94 .015 | rod -.44 0 -.44 .95 .015 | rod
      -.3 0 -.3 .88 .015 | rod -.15 0 -.15 .44 .015 | rod .3 0 .3 .48 .015 | rod .44 0 .44 .66 .015 | rod .58 0 .58
      .68 .015 | rod .75 0 .75 .48 .015 | rod 1 0 1 .24 .015 | rod -.6 .5 -.3 .8 .008 | rod -.6 .8 -.3 .5 .008 | rod
      -.9 .1 -.6 .5 .008
  part -.6,.96 sway3
  card box -.74 .94 -.6 1.04 .02 | box -.58 .98 -.44 1.07 .02
ferris-wheel 20; big-wheel
  card rod 0 .54 -.3 0 .03 | rod 0 .54 .3 0 .03 | box -.4 0 .4 .03
  part 0,.54 spin6
  card ring 0 .54 .42 .02 | ring 0 .54 .36 .01 | rod 0 .54 0 .98 .01 *12@0,.54
  hole disc 0 .98 .03 *12@0,.54 #ffd890
  card half 0,.96 .05,.95 .04,.9! *12@0,.54
  part
  glow 0 .54 .7 %50
parachute 5
  card blob -.6,.6! -.5,.86 -.2,1 .2,1 .5,.86 .6,.6! .4,.66 .2,.6! 0,.66 -.2,.6! -.4,.66
  score line 0,1 -.1,.8 -.2,.6 | line 0,1 .1,.8 .2,.6 w.01
  card rod -.6 .6 -.02 .16 .006 | rod -.2 .6 -.01 .16 .006 | rod .2 .6 .01 .16 .006 | rod .6 .6 .02 .16 .006
  part 0,.6 sway4
  card disc 0 .2 .04 | blob -.04,.16 .04,.16 .05,.06 .03,0 -.03,0 -.05,.06
zeppelin 16; airship dirigible blimp
  card blob -1.5,.62 -1.2,.86 -.4,1 .5,.98 1.2,.84 1.5,.6 1.2,.38 .5,.26 -.4,.24 -1.2,.4 | poly -1.5,.66 -1.76,.96
      -1.3,.86 | poly -1.5,.56 -1.76,.28 -1.3,.38 | box -.3 .06 .5 .2 .06 | rod -.2 .18 -.2 .28 .03 | rod .4 .18 .4
      .28 .03
  score line -1.4,.66 -.4,.76 .5,.76 1.46,.64 | line -1.4,.56 -.4,.5 .5,.5 1.46,.56 w.012
  hole disc -.16 .13 .035 *5+.14,0 #ffd890
helicopter 3.4
  gaze .02 .5
  card blob -.1,.2 .4,.16 .74,.3 .8,.5 .5,.76 .1,.8 -.2,.66 -1.2,.62 -1.3,.84! -1.42,.84! -1.36,.54 -.3,.36 | rod .2
      .78 .2 .94 .05 | band .04 -.3,.1 .2,.02 .7,.02 .84,.1 | rod .1 .2 0 .04 .03 | rod .5 .2 .56 .04 .03
  hole blob .44,.34! .74,.38 .72,.52 .52,.7 .44,.7! | box .1 .42 .34 .66 .04 #9fd0d8
  part 0,0 slide.02
  card blob -1.1,.95 .2,.92 1.5,.95 .2,.98
  part -1.36,.82 spin400
  card rod -1.36 .6 -1.36 1.04 .03
drone .4; quadcopter
  card box -.5 .4 .5 .6 .1 | rod -.9 .5 .9 .5 .05 | rod -.9 .5 -.9 .7 .05 | rod .9 .5 .9 .7 .05 | band .04 -.3,.4
      -.5,0 | band .04 .3,.4 .5,0 | disc 0 .34 .14
  card blob -1.4,.74 -.9,.7 -.4,.74 -.9,.78 | blob .4,.74 .9,.7 1.4,.74 .9,.78 %70
  hole disc 0 .34 .07 #ff5a4a
  glow 0 .34 .5 #ff5a4a %60
satellite 3; sputnik probe
  card box -.2 .3 .2 .7 .03 | rod -.3 .5 .3 .5 .05 | poly -1.1,.3 -.32,.36 -.32,.66 -1.1,.6 | poly 1.1,.7 .32,.64
      .32,.34 1.1,.4 | half 0,.98 .2,.94! .06,.8 .04,.7! | rod 0 .3 0 .06 .03
  score line -.9,.32 -.9,.62 | line -.7,.33 -.7,.63 | line -.5,.35 -.5,.65 | line .9,.38 .9,.68 | line .7,.37 .7,.67
      | line .5,.35 .5,.65 | line -1.08,.45 -.34,.51 | line 1.08,.55 .34,.49 w.012 %70
  hole disc 0 .5 .06 #ffc46a
  glow 0 .5 .4
space-station 40; moon-base
  card ring 0 .5 .4 .09 | rod -.44 .5 .44 .5 .05 | rod 0 .1 0 .9 .05 | disc 0 .5 .14 | rod -.9 .5 .9 .5 .02 | poly
      -1.1,.34 -.7,.34 -.7,.66 -1.1,.66 | poly .7,.34 1.1,.34 1.1,.66 .7,.66
  hole disc 0 .9 .02 *16@0,.5 #ffd890 | disc 0 .5 .05 #ffd890
  score line -1,.34 -1,.66 | line -.9,.34 -.9,.66 | line -.8,.34 -.8,.66 | line .8,.34 .8,.66 | line .9,.34 .9,.66 |
      line 1,.34 1,.66 w.01
moon-rover 1.5; rover buggy
  card disc -.6 .2 .2 | disc 0 .2 .2 | disc .6 .2 .2 | box -.7 .34 .7 .5 .05 | rod .4 .5 .46 .96 .04 | box .3 .88
      .62 1 .03 | poly -.7,.62 .1,.74 .1,.7 -.7,.58 | rod -.3 .5 -.3 .64 .04
  hole disc -.6 .2 .08 | disc 0 .2 .08 | disc .6 .2 .08 #8a8064
  hole disc .56 .94 .03 #9fe0e6
canoe .5; kayak dugout
  card blob -1.9,.5 -1.86,.7! -1.4,.46 0,.4 1.4,.46 1.86,.7! 1.9,.5 1.5,.1 .8,0 -.8,0 -1.5,.1
  card rod -.4 .1 .7 1.1 .04 | blob .6,1 .8,1.3 .9,1.24 .76,.98
  score line -1.7,.46 0,.28 1.7,.46 w.03
gondola 1.6
  card blob -1.7,.3! -1.6,.14 -1,0 .8,0 1.5,.16 1.8,.5 1.86,.86! 1.74,.9! 1.7,.6 1.4,.32 .6,.24 -1,.24 -1.5,.36
      -1.66,.62! | blob -.3,.26 -.3,.5 .1,.5 .3,.26
  card rod -.9 .2 -1.7 1.2 .03 | box 1.72 .6 1.95 .64 *3+.02,.08
  glow 1.5 .5 .4 %50
raft .8
  card each disc -.9 .1 .13 | disc -.6 .1 .13 | disc -.3 .1 .13 | disc 0 .1 .13 | disc .3 .1 .13 | disc .6 .1 .13 |
      disc .9 .1 .13
  card box -1.1 .2 1.1 .27 | rod 0 .2 .05 1 .05
  part .04,.9 sway4
  card poly .04,.94 .7,.84 .6,.4 .04,.36 #c8bc9e
yacht 9; sailboat dinghy sailing-boat
  card blob -.5,.1! .6,.12! .44,0 -.36,0 | rod .02 .1 .02 1 .014
  part .02,.5 sway2
  card blob 0,.96! 0,.16! -.4,.18 -.2,.5 | blob .05,.86! .05,.18! .5,.2 .24,.46 z.3
  score line -.06,.7 -.02,.7 | line -.24,.4 -.02,.4 w.008
ferry 18; liner ocean-liner cruise-ship
  card blob -1.5,.34! 1.6,.4! 1.4,.16 1.3,0! -1.3,0! | box -1.2 .34 .9 .52 | box -1.0 .52 .7 .68 | rod -.5 .66 -.54
      .98 .2 | rod .1 .66 .06 .98 .2 | rod 1 .4 1 .9 .015
  hole disc -1.1 .43 .03 *16+.12,0 #ffd890 | disc -.9 .6 .025 *13+.12,0 #ffd890 | disc -1.1 .22 .022 *18+.13,0
      #ffd890
  score line -.62,.9 -.42,.9 | line -.02,.9 .18,.9 w.02
lifebuoy .6; lifebelt life-ring lifejacket
  card ring 0 .5 .37 .24
  card arc 0 .5 .37 -22 22 .26 *4@0,.5 #b8483a
buoy 2
  card poly -.2,.3 .2,.3 .1,.8 -.1,.8 | blob -.4,.3! .4,.3! .3,0! -.3,0! | rod -.16 .5 .16 .5 .03 | disc 0 .9 .08
  hole disc 0 .9 .05 #ff5a4a
  glow 0 .9 .5 #ff5a4a
  score line -.18,.4 .14,.6 | line .18,.4 -.14,.6 w.014
ships-wheel 1.2; helm rudder steering-wheel
  part 0,.5 sway10 mouth20
  card ring 0 .5 .3 .08 | disc 0 .5 .1 | rod 0 .5 0 1 .05 *8@0,.5 | disc 0 .96 .035 *8@0,.5
  part
  hole disc 0 .5 .04
periscope 1.4
  card rod 0 0 0 .84 .14 | blob -.1,.8! .1,.8! .12,.9 .3,.88! .3,1! 0,1 -.1,.94
  hole disc .3 .94 .05 #9fe0e6
  card box -.24 .2 .24 .26 .02 | rod -.3 .23 .3 .23 .04
  glow .34 .94 .3 #9fe0e6
sail 6
  card rod 0 0 0 1 .03 | rod -.4 .9 .4 .9 .025
  part 0,.9 sway2
  card blob -.38,.9! .38,.9! .44,.5 .4,.16! 0,.22 -.36,.16! -.3,.5 #c8bc9e
  dark line -.34,.64 0,.6 .42,.64 | line -.32,.4 0,.36 .43,.4 w.012
flag 1.9 rests 0 .4; banner pennant standard country nation independence
  card rod 0 0 0 1 .025 | disc 0 1.01 .025
  part 0,.9 sway2 nod6
  card blob .01,.97! .2,.99 .4,.93 .6,.98 .72,.95! .72,.6! .56,.62 .4,.57 .2,.63 .01,.6! z.2
  score line .01,.86 .2,.88 .4,.82 .6,.87 .72,.84 | line .01,.72 .2,.75 .4,.69 .6,.74 .72,.72 w.02
""")
