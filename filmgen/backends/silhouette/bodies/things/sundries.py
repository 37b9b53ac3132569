"""What fits nowhere else: weapons of old, smoke and sweets for the ill, worlds, and the signs of a few places."""

from filmgen.backends.silhouette.bodies.things.album import album

SUNDRIES = album("""
shield .8 stands 0 .5; coat-of-arms crest protection courage honour-shield
  card half 0,.98 .2,.94 .42,1! .42,.5 .26,.18 0,0!
  score half 0,.9 .18,.87 .36,.91! .36,.5 .22,.23 0,.08!
  score line 0,.9 0,.08 | line -.37,.56 .37,.56 w.014
  hole poly .18,.66 .22,.74 .3,.74 .24,.79 .26,.87 .18,.82 .1,.87 .12,.79 .06,.74 .14,.74 #caa65a
arrow .8 follows 0 .3; dart crossbow-bolt
  card rod 0 .08 0 .9 .02 | poly -.06,.86 .06,.86 0,1 | poly 0,.2 .08,.12 .08,0 0,.08 | poly 0,.2 -.08,.12 -.08,0
      0,.08
harpoon 1.6 rests 0 .6; spear lance javelin pike
  card rod 0 0 0 .88 .022 | poly 0,1 .05,.84 .02,.86 .02,.8 -.02,.8 -.02,.86 -.05,.84
  card ring 0 .06 .03 .014
binoculars .14 flat 0 .2; field-glasses opera-glasses
  card poly -.5,0 -.06,0 -.12,.7 -.42,.7 | poly .5,0 .06,0 .12,.7 .42,.7 | box -.42 .68 -.12 1 .04 | box .12 .68 .42
      1 .04 | box -.14 .4 .14 .64
  score line -.46,.1 -.1,.1 | line .1,.1 .46,.1 | line -.4,.74 -.14,.74 | line .14,.74 .4,.74 w.03
  glow -.28 0 .3 #9fe0e6 %40
wheelchair 1; invalid-chair bath-chair
  card ring -.1 .32 .3 .05 | ring .46 .12 .09 .05 | box -.3 .44 .36 .52 .02 | rod -.3 .46 -.38 .96 .05 | rod -.38
      .94 -.52 .96 .04 | rod .34 .48 .5 .1 .04 | rod .44 .06 .66 .06 .04 | rod -.2 .66 .26 .66 .04 | rod .22 .5 .26
      .66 .04
  card rod -.1 .04 -.1 .6 .012 *6@-.1,.32
saddle .5 flat 0 .3; stirrup
  card blob -.7,.8 -.56,1! -.3,.8 .1,.76 .4,.9 .56,1.06! .6,.84 .4,.6 .3,.3 -.3,.3 -.5,.56
  card rod 0 .4 .02 .16 .05 | ring .02 .08 .09 .04
  score line -.5,.74 .1,.64 .46,.8 w.02
crutch 1.2 rests 0 .8; crutches
  card rod -.06 .8 0 .3 .025 | rod .06 .8 0 .3 .025 | rod 0 .34 0 0 .03 | blob -.12,.98 0,.94 .12,.98 .1,.88 0,.85
      -.1,.88 | rod -.07 .84 -.1 .92 .025 | rod .07 .84 .1 .92 .025 | rod -.04 .6 .04 .6 .025
iron-gate 2.6; gate gates garden-gate
  card box -.6 0 -.48 .92 | box .48 0 .6 .92 | disc -.54 .97 .06 | disc .54 .97 .06
  card rod -.4 .06 -.4 .74 .025 | rod -.28 .06 -.28 .82 .025 | rod -.16 .06 -.16 .88 .025 | rod -.05 .06 -.05 .92
      .025 | rod .05 .06 .05 .92 .025 | rod .16 .06 .16 .88 .025 | rod .28 .06 .28 .82 .025 | rod .4 .06 .4 .74 .025
      | rod -.48 .14 .48 .14 .03 | rod -.48 .5 .48 .5 .03 | disc 0 .5 .06
doorknob .1 follows 0 .3; knob handle
  card box -.2 0 .2 1 .06 | disc 0 .62 .26
  score disc 0 .62 .18 w.03
  hole disc 0 .22 .05 | poly -.025,.2 .025,.2 .05,.08 -.05,.08
pipe .14 flat -.4 .5; tobacco-pipe
  card blob -.9,.9! -.4,.9! -.38,.3 -.56,.04 -.8,.04 -.92,.3 | band .14:.08 -.5,.14 -.1,.3 .3,.66 .9,.8
  steam -.65 .96 .8
cigarette .08 follows 0 .2; cigar smoke-stick
  card box -.07 0 .07 .86 .02 #c8c4b4 | box -.07 0 .07 .28 #b8864a
  hole box -.07 .86 .07 1 .03 #ff7a3a
  card box -.07 .86 .07 1 .03 #ff8a4a
  glow 0 .96 .6 #ff7a3a %60
  steam 0 1.06 .7
wand .36 follows 0 .2; magic-wand spell sceptre
  card rod 0 0 0 .82 .03 | rod 0 .7 0 .82 .034
  card poly 0,1.06 .05,.94 .16,.94 .07,.86 .11,.74 0,.82 -.11,.74 -.07,.86 -.16,.94 -.05,.94 #ffe6a8
  glow 0 .9 .5 #ffe6a8
pill .02 flat 0 .3; tablet capsule aspirin remedy
  card blob -1,.5 -.9,.9 -.5,1 0,1! 0,0! -.5,0 -.9,.1 #a8483a | blob 1,.5 .9,.9 .5,1 0,1! 0,0! .5,0 .9,.1 #c8c4b4
  dark line 0,0 0,1 w.04
ingot .12 flat 0 .3; gold silver bullion gold-bar silver-bar
  cards poly -.9,0 -.02,0 -.14,.48 -.78,.48 | poly .02,0 .9,0 .78,.48 .14,.48 | poly -.44,.5 .44,.5 .32,.98 -.32,.98
      #9a7e3a
  score line -.76,.44 -.16,.44 | line .16,.44 .76,.44 | line -.3,.94 .3,.94 w.03 %70
  glow 0 .6 .8 %30
perfume .1 stands 0 .3; scent cologne atomiser
  card poly -.3,0 .3,0 .4,.3 .3,.56 -.3,.56 -.4,.3 %75 | box -.1 .56 .1 .7 | disc 0 .84 .15
  hole poly -.22,.06 .22,.06 .3,.3 -.3,.3 #c89ab8 %70
  card band .04 .08,.62 .4,.66 .56,.5 | disc .6 .4 .14
space-suit 1.9; spacesuit diving-suit diving-bell
  card disc 0 .86 .15 | blob -.2,.72! .2,.72! .28,.5 .2,.34! -.2,.34! -.28,.5 | rod -.2 .66 -.36 .4 .13 | rod .2 .66
      .36 .4 .13 | disc -.37 .37 .07 | disc .37 .37 .07 | rod -.1 .38 -.12 .04 .16 | rod .1 .38 .12 .04 .16 | blob
      -.24,0! -.02,0! -.04,.09 -.2,.09 | blob .24,0! .02,0! .04,.09 .2,.09 | box -.26 .44 .26 .76 .04 z.7
  hole blob -.1,.9 0,.95 .1,.9 .1,.8 0,.77 -.1,.8 #d89a4a
  score box -.1 .5 .1 .62 .02 w.014
  hole disc -.05 .56 .014 | disc .05 .56 .014 #ff7a5a
ballot-box .5; suggestion-box collection-box election vote poll referendum
  card box -.5 0 .5 .7 .02 | box -.54 .68 .54 .76
  hole box -.2 .7 .2 .73 #10141a
  part 0,0 drop.14
  card poly -.14,.74 .14,.78 .12,1.1 -.16,1.06 #c8bc9e
  dark line -.06,.9 -.02,.86 .06,.96 w.02
  part
  card box -.5 0 .5 .74 .02
  score disc 0 .36 .12 | line -.06,.36 -.01,.3 .07,.42 w.025
saturn 1; jupiter uranus neptune gas-giant ringed-planet titan
  part 0,.5 sway1
  card blob -.9,.3 -.95,.22 -.6,.3 .6,.62 .95,.8 .9,.84 .5,.72 -.5,.42 #b8a07a
  card disc 0 .5 .42 #a8865a
  dark line -.4,.58 .3,.76 | line -.42,.46 .4,.66 | line -.34,.28 .38,.46 w.03 %35
  card blob -.9,.28 -.96,.2 -.5,.2 .5,.56 .96,.8 .9,.84 .4,.5 -.4,.28 #c8b48a
  glow 0 .5 1 #ffe0b0 %30
earth 1; world blue-planet planet-earth globe-world
  card disc 0 .5 .5 #2a4a66
  hole blob -.34,.74 -.2,.92 .02,.86 -.04,.7 -.16,.6 -.3,.6 | blob -.14,.5 .02,.46 -.0,.26 -.1,.1 -.18,.3 | blob
      .16,.84 .38,.8 .46,.6 .3,.54 .2,.64 | blob .2,.46 .34,.44 .34,.26 .24,.2 #5a7a4a %90
  hole blob -.4,.44 -.1,.54 .1,.5 -.1,.46 | blob .1,.74 .3,.72 .2,.68 | blob -.1,.2 .2,.16 .1,.12 #d8e4ea %70
  glow 0 .5 .9 #9fc4e6 %40
forest 9; jungle wood woods grove swamp rainforest thicket
  cards poly -.9,.06 -.3,.06 -.6,.76 | poly .3,.06 .9,.06 .6,.8 | poly -.62,.06 -.1,.06 -.36,.6 z.6
  card rod -.6 0 -.6 .2 .06 | rod .6 0 .6 .2 .06 | rod -.36 0 -.36 .2 .06
  card poly -.34,.08 .34,.08 .16,.34 .26,.34 .1,.6 .2,.6 0,1 -.2,.6 -.1,.6 -.26,.34 -.16,.34 | rod 0 0 0 .1 .07
  card blob -1.1,0! -.5,.06 .3,.05 1.1,0!
river 3; stream brook creek canal delta current
  card blob -1.4,1! -.9,1! -.5,.8 .3,.74 .5,.56 .1,.42 -.4,.24 .1,0! -1.3,0! -1.1,.3 -.6,.5 -.2,.58 -.7,.7 -1.2,.84
      #8fb4c4
  dark line -.8,.9 -.3,.74 .2,.64 | line -.1,.5 -.7,.36 -.8,.2 | line -.4,.16 -.5,.06 w.025 %50
beach 3; seaside shore coast cove seashore strand sunshade
  card blob -1.4,0! -.8,.1 0,.14 .8,.08 1.4,0!
  card rod .0 .1 .16 .94 .025 | blob -.5,.7! -.3,.98 .16,1.06 .6,.86 .74,.5! .5,.62 .36,.58! .16,.72 -.06,.66!
      -.3,.78
  score line .15,1.05 -.06,.66 | line .16,1.05 .36,.58 w.012
  card poly -.9,.12 -.5,.12 -.3,.4 -.26,.38 -.44,.1 | disc .7 .17 .1
  hole blob .7,.27! .6,.17 .7,.07! .74,.17 #c8583a
cliff 14; headland peninsula promontory precipice bluff vertigo ledge
  card poly -1,0 .5,0 .4,.2 .5,.3 .34,.5 .44,.62 .3,.8 .36,.94 -.1,1 -.5,.92 -1,.96
  score line .3,.8 .1,.76 .06,.6 | line .34,.5 .1,.44 .14,.3 -.04,.2 | line -.5,.92 -.44,.7 -.56,.5 w.012
  card rod .1 .96 .1 1.08 .014 | disc .1 1.1 .022
garden 1.6; allotment courtyard park kitchen-garden flowerbed flower-bed
  card poly -.95,0 -.85,0 -.85,.36 -.9,.42 -.95,.36 *10+.2,0 | box -1 .12 1 .17
  part 0,0 sway1
  card rod -.6 .1 -.64 .8 .025 | rod 0 .1 .02 .86 .025 | rod .56 .1 .6 .66 .025 | blob -.6,.4 -.4,.5 -.36,.6 -.56,.5
      | blob 0,.5 -.2,.58 -.26,.68 -.04,.6 | blob .58,.36 .76,.44 .8,.54 .6,.46
  card poly -.68,.84 -.6,.84 -.64,.98 *12@-.64,.8 #c8963a
  cards disc .02 .92 .09 | disc -.07 .86 .09 | disc .11 .86 .09 #a8483a
  card disc -.64 .8 .07 | disc .6 .7 .1
  score disc .6 .7 .05 w.014
lift 2.3; elevator
  card box -.46 0 .46 1
  hole box -.3 0 .3 .8 #ffd890 %80
  part 0,0 slide-.04
  card box -.3 0 -.06 .8
  part 0,0 slide.04
  card box .06 0 .3 .8
  part
  hole poly -.12,.88 -.04,.88 -.08,.94 | poly .04,.94 .12,.94 .08,.88 #ffb04a
  hole box .36 .38 .41 .46 #ffb04a
  glow 0 .4 .5 %40
aquarium .6; fish-tank fishbowl goldfish-bowl
  card box -.8 0 .8 1 .04 %40
  card box -.84 0 .84 .1 .02 | box -.84 .94 .84 1 .02 | band .05:.02 -.6,.1 -.66,.3 -.56,.5 -.62,.7 | band .05:.02
      -.5,.1 -.44,.24 -.5,.44
  part .1,.5 sway4 slide.2
  card blob .4,.5 .2,.64 -.05,.5! .2,.36 | poly -.02,.5 -.2,.62 -.2,.38 #d8863a
  part
  hole disc .5 .7 .03 | disc .56 .82 .02 | disc .46 .6 .02 #d8ecf0
  glow 0 .5 .9 #9fe0e6 %40
coral 1; reef seabed sea-bed
  part 0,0 sway1
  card band .14:.06 0,0 0,.4 -.1,.9 | band .1:.05 0,.2 .3,.5 .3,.86 | band .09:.05 -.04,.34 -.36,.5 -.4,.8 | band
      .07:.04 .3,.5 .56,.6 .6,.8 | band .06:.04 -.36,.5 -.56,.5 -.66,.66 | band .06:.04 -.02,.5 .12,.7 .1,1
  card disc -.1 .92 .05 | disc .3 .88 .05 | disc -.4 .82 .05 | disc .6 .82 .05 | disc -.66 .68 .05 | disc .1 1 .05 |
      blob -.5,0! -.2,.1 .2,.1 .5,0!
police-lamp 3; police constabulary police-box law-and-order crime
  card rod 0 0 0 .7 .05 | box -.12 0 .12 .05 | poly -.16,.7 .16,.7 .2,.94 -.2,.94 | half 0,1.04 .1,1 .24,.94!
  hole poly -.12,.73 .12,.73 .15,.91 -.15,.91 #6aa4ff
  glow 0 .82 .7 #6aa4ff %90
head .3; face-profile profile ego self genius character
  card blob .0,0! .3,.02! .28,.2 .42,.22 .46,.34! .44,.4 .5,.46! .46,.52 .5,.6 .46,.8 .2,1 -.2,.98 -.46,.76 -.46,.44
      -.24,.24
  part .0,.66 spin30 nod20
  hole disc .0 .66 .13 #ffc46a | box -.04 .76 .04 .86 *8@0,.66 #ffc46a
  part 0,.3 drop.02
  score line .34,.34 .46,.33 w.02
footprints .3 flat 0 .2; tracks trail pursuit
  card blob -.3,0 -.16,.06 -.18,.3 -.26,.42 -.38,.36 -.4,.14 | disc -.36 .5 .04 | disc -.28 .52 .035 | disc -.21 .5
      .03
  card blob .3,.46 .16,.52 .18,.76 .26,.88 .38,.82 .4,.6 | disc .36 .96 .04 | disc .28 .98 .035 | disc .21 .96 .03
aurora-curtain 40; aurora northern-lights polar-light
  part 0,0 sway1
  card blob -1.2,.3! -.9,.2 -.5,.34 0,.16 .5,.3 1.2,.2! 1.1,.8 .7,.96 .3,.8 -.1,1 -.5,.84 -1,.96 #6ad0a0 %45
  card blob -1,.1! -.5,.2 .1,.04 .9,.14! .8,.6 .3,.5 -.2,.66 -.8,.54 #9a8ae0 %40
  glow 0 .5 1.2 #7affc0 %40
""")
