"""Machines that stand in houses, shops and streets, and apparatus that measures, heals and explodes."""

from filmgen.backends.silhouette.bodies.things.album import album

APPLIANCES = album("""
washing-machine .9; washer dishwasher laundromat
  card box -.42 0 .42 1 .03
  score line -.42,.8 .42,.8 | disc 0 .42 .3 w.016
  hole disc 0 .42 .24 #8fc4d0 %70
  part 0,.42 spin90 nod10
  card blob -.2,.34 -.06,.28 .1,.34 .2,.28 .16,.48 0,.42 -.14,.52
  part
  hole disc -.28 .9 .04 #ffc46a | box .06 .86 .32 .94 #d8cfae
vacuum-cleaner 1.1; vacuum hoover
  card rod .06 .3 .26 .98 .035 | arc .3 .98 .05 -90 120 .03 | blob -.1,.3 0,.62 .14,.78 .24,.7 .2,.4 .12,.22 | poly
      -.44,0 .16,0 .2,.2 .1,.3 -.2,.2 -.44,.1
  part .24,.8 sway4
  card band .014 .26,.9 .5,.6 .4,.2 .7,0
  hole disc -.1 .1 .03
hairdryer .24 follows 0 .1; hair-dryer
  card disc -.1 .72 .28 | poly -.1,.98 .5,.9 .5,.56 -.1,.46 | box .48 .52 .56 .94 | poly -.2,.5 .02,.5 .06,0 -.16,0
  score disc -.1 .72 .17 | line .08,.6 .44,.62 w.02
fan .5; electric-fan ventilator
  card half 0,.1 .12,.08 .26,0! | rod 0 .06 0 .4 .05 | ring 0 .66 .33 .025
  part 0,.66 spin220
  card blob 0,.66 .12,.76 .1,.92 -.06,.94 -.06,.8 *3@0,.66
  part
  card disc 0 .66 .06
radiator .6; heater
  card box -.7 .08 -.56 .96 .06 *8+.18,0 | box -.7 .16 .7 .22 | box -.7 .8 .7 .86 | box -.64 0 -.58 .1 | box .58 0
      .64 .1
fireplace 1.3; hearth chimneypiece
  card box -.64 .86 .64 1 .02 | box -.56 0 .56 .88 | box -.7 0 .7 .06
  hole blob -.34,.06! .34,.06! .34,.5 .2,.64 -.2,.64 -.34,.5 #4a1e10
  part 0,.06 lift.03
  hole half 0,.5 .1,.36 .24,.2 .18,.06! #ff9a4a
  hole half 0,.32 .06,.24 .12,.14 .1,.06! #ffe0a0
  glow 0 .26 .9 #ff9a4a %70
bathtub .6; bath tub shower
  card blob -.9,.9! .9,.9! .86,.4 .6,.14 -.6,.14 -.86,.4 | rod -.6 .2 -.7 0 .1 | rod .6 .2 .7 0 .1 | box -1 .84 1
      .96 .05
  card band .06 .84,.9 .86,1.24 .7,1.3 .64,1.16
  cards disc -.5 .98 .1 | disc -.3 1.04 .12 | disc -.06 .98 .1 #a8c4cc
toilet .8; lavatory loo
  card box -.5 .5 -.16 1 .04 | blob -.3,.52! .5,.52! .46,.36 .2,.22 .16,0! -.24,0! -.26,.3 | box -.2 .5 .54 .57 .03
  part -.18,.56 mouth-16
  card box -.18 .56 .52 .62 .03
cash-register .45; till cashregister checkout
  card poly -.7,0 .7,0 .7,.24 -.7,.24 | poly -.64,.24 .64,.24 .44,.7 -.44,.7 | box -.5 .7 .5 1 .04
  hole box -.4 .76 .4 .94 #d8e8c8
  dark line -.1,.8 -.1,.9 | line .04,.8 .04,.9 | line .16,.8 .16,.9 w.03
  score disc -.42 .34 .04 *6+.17,0 | disc -.38 .46 .04 *6+.15,0 | disc -.34 .58 .04 *6+.136,0 w.02
  part 0,0 slide.2
  card box -.64 .03 .68 .2 .01
  score line -.08,.12 .08,.12 w.03
slot-machine 1.6; one-armed-bandit fruit-machine casino-machine
  card box -.26 0 .26 .8 .02 | half 0,1 .2,.94 .26,.8!
  hole box -.2 .5 .2 .68 #e8dcb8
  dark line -.07,.5 -.07,.68 | line .07,.5 .07,.68 w.014
  card disc -.135 .59 .04 #9a3a30 | poly -.03,.56 .03,.56 .0,.64 #3a5a34 | disc .135 .59 .04 #c8903a
  hole half 0,.92 .12,.88 .14,.8! #ffb04a
  part .3,.5 mouth70
  card rod .28 .5 .34 .78 .025 | disc .345 .8 .035
  part
  score box -.18 .14 .18 .26 .02 w.012
parking-meter 1.3; gas-meter meter
  card rod 0 0 0 .62 .05 | box -.1 0 .1 .04 | half 0,1 .14,.95 .17,.8 .13,.64! .1,.6!
  hole half 0,.96 .09,.92 .1,.84! #d8cfae
  part 0,.84 mouth30
  dark line 0,.84 -.05,.93 w.012
  part
  score line -.05,.72 .05,.72 w.014 %80
ticket-machine 1.7; cash-machine atm kiosk
  card box -.3 0 .3 1 .03
  hole poly -.2,.66 .2,.66 .2,.88 -.2,.88 #9fd8e6
  card disc -.14 .56 .025 *4+.06,0 #6a7478 | disc -.14 .5 .025 *4+.06,0 #6a7478
  hole box .1 .46 .2 .6 #ffb04a
  score line -.18,.34 .18,.34 | box -.2 .12 .2 .24 w.014
  part 0,0 drop.06
  card box -.1 .28 .1 .335 #c8bc9e
  glow 0 .77 .4 #9fe0e6 %40
photocopier 1; copier copy
  card box -.5 0 .5 .74 .02 | box -.54 .7 .54 .8 .02 | poly .5,.5 .8,.6 .8,.56 .5,.46 | poly -.5,.5 -.8,.56 -.8,.52
      -.5,.46
  part -.5,.8 mouth-10
  card poly -.5,.8 .5,.8 .46,.92 -.46,.92
  hole box -.46 .795 .46 .815 #c8f0c0
  part
  score box -.4 .08 .4 .26 | box -.4 .32 .4 .5 w.014
  glow 0 .82 .5 #a0ffb0 %40
printer .3; fax fax-machine teleprinter
  card box -.8 .16 .8 .7 .06 | poly -.5,.7 .5,.7 .56,.76 -.56,.76
  card poly -.44,.7 .44,.7 .5,1.06 -.4,1.06 #c8bc9e
  part 0,0 drop.1
  card poly -.4,.26 .4,.26 .5,.06 -.5,.06 #d8d0b8
  dark line -.34,.2 .2,.2 | line -.36,.14 .3,.14 w.02
  part
  card box -.6 .22 .6 .3
  hole disc .62 .54 .04 #8fe0a0
printing-press 2; press
  card box -.46 0 -.36 1 | box .36 0 .46 1 | box -.5 .9 .5 1 | box -.8 .3 .6 .4 | rod -.7 .3 -.76 0 .04 | rod 0 .9 0
      .6 .08
  part 0,0 drop.08
  card box -.3 .5 .3 .58
  part 0,.72 mouth10
  card rod 0 .72 .7 .66 .04
  part
  card poly -.74,.4 -.4,.4 -.36,.44 -.7,.46 #c8bc9e
escalator 4; moving-stairs
  card poly -.9,0 -.5,0 .5,.8 .9,.8 .9,.6 .6,.6 -.3,-.02
  card band .05 -.86,.1 -.8,.3 -.5,.34 .46,1.06 .84,1.06 .88,.84
  score line -.5,.06 -.4,.06 -.4,.14 -.3,.14 -.3,.22 -.2,.22 -.2,.3 -.1,.3 -.1,.38 0,.38 0,.46 .1,.46 .1,.54 .2,.54
      .2,.62 .3,.62 .3,.7 w.014 %70
satellite-dish 1.2; radar antenna-dish dish-antenna
  card rod 0 0 .02 .5 .06 | box -.2 0 .2 .06
  part .02,.5 sway3 nod8
  card blob -.5,.44! -.3,.3 0,.34 .28,.56 .44,.9! .36,.98! -.1,.8
antenna 3; aerial radio-mast transmitter
  card rod -.14 0 0 1 .016 | rod .14 0 0 1 .016 | rod -.12 .16 .09 .32 .01 | rod .12 .16 -.09 .32 .01 | rod -.09 .32
      .065 .5 .01 | rod .09 .32 -.065 .5 .01 | rod -.065 .5 .04 .7 .01 | rod .065 .5 -.04 .7 .01
  score arc .0 1 .16 40 140 .001 | arc 0 1 .16 220 320 .001 w.012
  card arc 0 1 .14 50 130 .012 | arc 0 1 .14 230 310 .012 | arc 0 1 .22 50 130 .012 | arc 0 1 .22 230 310 .012
  glow 0 1 .2 #ff5a4a %90
robot-arm 1.6
  card box -.3 0 .3 .14 | disc 0 .2 .14
  part 0,.2 mouth6 sway3
  card rod 0 .2 -.26 .66 .12 .08 | disc -.26 .68 .09 | rod -.26 .68 .3 .94 .08 .06 | disc .3 .94 .06 | band .04
      .32,.92 .46,.84 .44,.7 | band .04 .3,.9 .3,.76 .38,.68
syringe .14 follows 0 .3 180; needle-syringe vaccine injection
  card box -.08 .3 .08 .74 %50 | rod 0 0 0 .24 .016 | poly -.08,.3 .08,.3 .03,.22 -.03,.22 | box -.14 .72 .14 .76
  card box -.07 .3 .07 .54 #8ac4a0 %90
  part 0,0 drop.1
  card rod 0 .56 0 .98 .04 | box -.1 .95 .1 1 | box -.07 .52 .07 .58
test-tube .16 follows 0 .6; vial ampoule potion phial
  card box -.12 0 .12 .92 .12 %45 | box -.16 .9 .16 1 .03
  card blob -.11,.5! .11,.5! .11,.1 0,.02 -.11,.1 #4ab89a %85
  hole disc -.03 .34 .025 | disc .04 .22 .02 | disc 0 .44 .016
  glow 0 .3 .5 #6affd0 %40
flask .2 stands 0 .4; beaker retort erlenmeyer chemistry poison
  card half 0,1 .12,1! .1,.94! .08,.6 .36,.06 .3,0! %45
  card half 0,.36 .21,.36! .33,.05 .28,.02! #4ab86a %85
  hole disc -.06 .26 .03 | disc .1 .16 .04 | disc -.02 .12 .02
  score line -.1,.56 -.3,.12 w.02 %70
  steam 0 1.04 .4
bell-jar .4; cloche terrarium
  card half 0,1 .26,.9 .34,.6 .34,.1! %35
  card box -.4 0 .4 .1 .03 | disc 0 1.02 .05
  card rod 0 .1 0 .5 .02 | half 0,.7 .1,.64 .12,.54 .06,.46 0,.44
  score line -.26,.3 -.26,.64 -.18,.82 w.025 %70
thermometer .3 follows 0 .5; fever temperature
  card box -.07 .1 .07 1 .07 #c8c4b4 | disc 0 .1 .12 #a8302c
  card rod 0 .1 0 .4 .05 #a8302c
  part 0,0 lift.2
  card rod 0 .2 0 .5 .05 #a8302c
  dark line .01,.4 .06,.4 *6+0,.09 w.012
barometer .3; manometer gauge pressure
  card disc 0 .5 .5
  hole disc 0 .5 .42 #d8cfae %85
  dark ray 0 .5 -120 .3 .4 | ray 0 .5 -80 .3 .4 | ray 0 .5 -40 .3 .4 | ray 0 .5 0 .3 .4 | ray 0 .5 40 .3 .4 | ray 0
      .5 80 .3 .4 | ray 0 .5 120 .3 .4 w.03
  part 0,.5 mouth60 sway4 readable
  dark line 0,.5 -.2,.74 w.05
  part
  card disc 0 .5 .06
sextant .25 flat 0 .2; astrolabe octant navigation
  card arc 0 .9 .8 130 230 .07 | rod 0 .96 -.56 .34 .05 | rod 0 .96 .56 .34 .05 | box -.4 .74 -.04 .86 | rod .2 .7
      .2 .5 .04
  part 0,.9 mouth20 sway3
  card rod 0 .94 .08 .06 .05
  score arc 0 .9 .8 140 220 .001 w.02
compass .07 flat 0 .1; north magnet-needle direction
  card disc 0 .5 .5 | ring 0 1.04 .07 .04
  hole disc 0 .5 .42 #d8cfae %85
  dark ray 0 .5 0 .32 .4 *8@0,.5 w.02
  part 0,.5 mouth90 sway10 readable
  card poly -.08,.5 .08,.5 0,.86 #a8302c | poly -.08,.5 .08,.5 0,.14
sundial 1; gnomon noon
  card half 0,.5 .3,.5! .3,.44! .12,.4 .1,.12 .24,.06! .24,0! | poly -.2,.5 .22,.5 .22,.98
  score line -.26,.47 .26,.47 w.02
magnet .14 flat 0 .3; horseshoe-magnet gravity attraction
  card arc 0 .5 .32 -90 90 .2 | box -.42 .1 -.22 .52 | box .22 .1 .42 .52
  card box -.42 0 -.22 .16 #b8b4a4 | box .22 0 .42 .16 #b8b4a4
  score line -.2,-.1 -.1,-.2 | line .2,-.1 .1,-.2 w.03
battery .06 stands 0 .4; accumulator
  card box -.24 0 .24 .92 .04 | box -.1 .9 .1 1 .02 | box -.24 .62 .24 .92 .04 #9a6a34
  score line -.08,.78 .08,.78 | line 0,.7 0,.86 | line -.08,.14 .08,.14 w.05 %80
plug .06 follows 0 .1; electricity
  card box -.3 .34 .3 .7 .1 | rod -.14 .68 -.14 1 .08 | rod .14 .68 .14 1 .08 | poly -.16,.36 .16,.36 .08,.1 -.08,.1
      | band .07 0,.12 .04,-.1 -.1,-.3
socket .1 flat 0 .3; outlet power
  card box -.5 0 .5 1 .12
  score disc 0 .5 .36 w.03
  hole disc -.14 .5 .06 | disc .14 .5 .06
  part 0,.3 drop.06
  hole box -.08 .24 .08 .3
bomb .4; dynamite grenade explosive
  card disc 0 .4 .4 | box -.12 .74 .12 .88 .02 | band .04 0,.86 .06,1 .22,1.02
  score line -.26,.5 -.2,.62 -.1,.68 w.04 %70
  glow .24 1.04 .4 #ffb04a
  hole disc .24 1.03 .04 #fff0c4
dynamo-bomb .3; time-bomb tnt
  cards box -.5 .1 -.2 1 .05 | box -.18 .1 .14 1 .05 | box .16 .1 .48 1 .05 #8a3a30
  card box -.56 .46 .54 .6
  card disc 0 .54 .2
  hole disc 0 .54 .15 #d8cfae
  part 0,.54 spin60
  dark line 0,.54 0,.66 w.03
projector .5; film-projector slide-projector magic-lantern cinematograph
  card box -.5 .16 .4 .66 .04 | poly .38,.34 .62,.28 .62,.58 .38,.52 | rod -.3 .18 -.36 0 .06 | rod .2 .18 .26 0 .06
      | ring -.32 .84 .17 .05 | ring .18 .84 .17 .05
  part -.32,.84 spin60
  card rod -.32 .68 -.32 1 .025 *3@-.32,.84
  part .18,.84 spin60
  card rod .18 .68 .18 1 .025 *3@.18,.84
  part
  hole disc -.1 .42 .07 #ffc46a
  glow .66 .43 .5 #fff0c4 %80
traffic-light 3; signal stoplight semaphore
  card rod 0 0 0 .56 .04 | box -.1 .5 .1 1 .04
  hole disc 0 .9 .06 #ff5a4a
  hole disc 0 .75 .06 #4a3418 %90
  hole disc 0 .6 .06 #1c3a24 %90
  glow 0 .9 .4 #ff5a4a %60
phone-box 2.4; telephone-box phone-booth telephone-booth callbox call-box
  card box -.19 0 .19 .9 | half 0,1 .16,.96 .21,.88!
  hole box -.14 .1 -.055 .24 *3+.0975,0 #ffd890 | box -.14 .27 -.055 .41 *3+.0975,0 #ffd890 | box -.14 .44 -.055 .58
      *3+.0975,0 #ffd890 | box -.14 .61 -.055 .78 *3+.0975,0 #ffd890
  score line -.1,.85 .1,.85 w.03 %70
  glow 0 .44 .4 %50
postbox 1.5; letterbox mailbox pillar-box mailbox-slot
  card box -.2 .06 .2 .88 | box -.24 0 .24 .08 | half 0,1 .2,.96 .26,.88! .26,.84!
  hole box -.13 .72 .13 .76 #10141a
  part 0,0 drop.03
  hole box -.13 .7 .13 .74 #2a1a14
  part
  score box -.11 .42 .11 .6 | line -.2,.66 .2,.66 w.014
petrol-pump 1.8; gas-pump gas-station petrol-station
  card box -.22 0 .22 .86 .03 | disc 0 .92 .12 | box -.28 0 .28 .06
  hole box -.15 .6 .15 .78 #d8cfae | disc 0 .92 .08 #ffc46a
  dark line -.08,.69 -.02,.69 | line .02,.69 .08,.69 w.02
  card band .03 .2,.5 .36,.5 .36,.16 .44,.14 .44,.6 .36,.7
  glow 0 .92 .3 %60
hydrant .8; fire-hydrant
  card half 0,1 .05,.98 .06,.92 .2,.84 .24,.7! .3,.7! .3,.62! .22,.62! .22,.12! .32,.12! .32,0! | box -.42 .42 -.2
      .58 .04 | box .2 .42 .42 .58 .04
  score disc 0 .5 .09 w.02
camera-obscura .3; polaroid webcam cctv surveillance
  card box -.5 .3 .4 .8 .05 | box .38 .4 .56 .7 | rod -.2 .3 -.1 .1 .08 | box -.3 0 .2 .1
  hole disc .2 .56 .05 #ff5a4a
  glow .2 .56 .3 #ff5a4a %60
egg-timer .1 stands 0 .3; kitchen-timer deadline countdown
  card half 0,1 .3,.9 .44,.6 .42,.4! .36,.1 .2,0
  score line -.44,.44 .44,.44 w.03
  dark line -.3,.5 -.3,.58 *7+.1,0 w.03
  score line -.3,.5 -.3,.58 *7+.1,0 w.02 %80
rifle 1; musket shotgun
  card rod -.9 .5 .9 .56 .06 | poly -.9,.6 -.86,.3 -.3,.42 -.3,.58 | band .04 -.24,.44 -.2,.3 -.06,.34
cannon 1.1; mortar artillery
  card ring -.1 .36 .34 .07 | poly -.62,.4 -.6,.76 .8,1 .84,.74 | disc -.62 .58 .18 | poly -.1,.3 -.9,0 -.7,0 .1,.3
  card rod -.1 .04 -.1 .68 .04 | rod -.42 .36 .22 .36 .04
  score line .4,.7 .38,.92 w.03
""")
