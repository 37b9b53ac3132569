"""What grows, falls from the sky, or is left of what lived."""

from filmgen.backends.silhouette.bodies.things.album import album

NATURE = album("""
daisy .4 stands 0 .2 12; marguerite
  card band .022 0,0 .02,.3 0,.78 | blob .01,.2 .16,.26 .24,.4 .1,.34
  part .0,.82 sway5 nod9
  cards blob -.045,.86 -.05,1.02 .05,1.02 .045,.86 *12@0,.82 #d8d4c4
  card disc 0 .82 .075 #c8963a
tulip .4 stands 0 .2 12
  card band .026 0,0 .02,.3 0,.66 | blob 0,.04 -.14,.3 -.2,.56 -.06,.3 | blob 0,.04 .14,.26 .24,.46 .08,.26
  part 0,.62 sway4 nod8
  card blob -.02,.62 -.16,.7 -.17,.98! -.08,.86 0,1! .08,.86 .17,.98! .16,.7 .02,.62 #8a3440
  score line -.08,.86 -.05,.68 | line .08,.86 .05,.68 w.012
sunflower 2
  card band .03 0,0 .02,.3 0,.8 | blob 0,.3 .16,.3 .3,.42 .12,.42 | blob 0,.46 -.16,.44 -.28,.56 -.1,.58
  part 0,.8 sway3 nod8
  card poly -.04,.9 .04,.9 0,1.02 *16@0,.8 #c8963a
  card disc 0 .8 .12
  score disc 0 .8 .08 | disc 0 .8 .045 w.01
dandelion .3 stands 0 .2; seed-head wish puffball
  card band .018 0,0 .03,.4 0,.74 | blob 0,0 .14,.04 .3,.2 .16,.14 | blob 0,0 -.12,.04 -.26,.22 -.14,.14
  part 0,.78 sway4
  card rod 0 .82 0 1 .006 *22@0,.78
  card disc 0 1 .014 *22@0,.78
  card rod 0 .82 0 .92 .006 *13@0,.78 | disc 0 .92 .012 *13@0,.78 | disc 0 .78 .03
  card rod .3 .96 .4 1.06 .006 | disc .4 1.06 .02 | rod .36 .78 .48 .84 .006 | disc .48 .84 .02
daffodil .4 stands 0 .2; narcissus
  card band .022 0,0 0,.5 .02,.74 .1,.8 | blob 0,0 .1,.3 .12,.56 .02,.3 | blob 0,0 -.1,.3 -.16,.5 -.04,.26
  part .12,.8 sway4 nod8
  card blob .08,.84 .04,1 .14,1.04 .18,.88 *6@.12,.8 #b8a04a
  card poly .16,.9 .3,.94 .3,.68 .16,.72 #c8863a
lily .5 stands 0 .2; water-lily lotus orchid iris-flower violet
  card blob -.6,.1 0,0 .6,.1 0,.2
  part 0,.14 sway2 nod5
  cards blob 0,.12! -.3,.3 -.5,.6! -.24,.5 | blob 0,.12! .3,.3 .5,.6! .24,.5 | blob 0,.12! -.22,.4 -.26,.86! -.06,.5
      | blob 0,.12! .22,.4 .26,.86! .06,.5 | blob 0,.12! -.14,.5 0,1! .14,.5 #b8a4b4
  hole disc 0 .34 .05
  glow 0 .4 .4 %40
poppy .4 stands 0 .2 12; anemone carnation
  card band .022 0,0 -.04,.3 .02,.7
  part .02,.74 sway5 nod8
  cards disc -.12 .82 .15 | disc .16 .82 .15 | disc .02 .72 .15 | disc .02 .9 .14 #a8342c
  card disc .02 .8 .07
thistle .5 stands 0 .2; teasel scottish
  card band .026 0,0 0,.7 | poly 0,.2 .2,.3 .14,.34 .3,.46 .1,.42 0,.34 | poly 0,.3 -.2,.4 -.14,.44 -.3,.58 -.1,.52
      0,.44 | disc 0 .74 .12
  card poly -.1,.78 -.2,1 -.1,.92 -.06,1.04 0,.94 .06,1.04 .1,.92 .2,1 .1,.78 #7a4a7a
  score line -.1,.68 .06,.82 | line .1,.68 -.06,.82 w.012
ivy 1; vine creeper vineyard
  card band .02 0,0 .1,.2 -.06,.4 .08,.6 -.04,.8 .04,1
  part 0,.5 sway1
  card each poly .06,.14 .2,.2 .28,.12 .26,.26 .36,.32 .22,.34 .14,.28 | poly -.04,.34 -.16,.4 -.26,.32 -.24,.46
      -.34,.52 -.2,.54 -.1,.48 | poly .06,.54 .2,.6 .28,.52 .26,.66 .36,.72 .22,.74 .14,.68 | poly -.02,.74 -.14,.8
      -.24,.72 -.22,.86 -.32,.92 -.18,.94 -.08,.88
leaf .12 follows 0 .1; maple-leaf autumn leaves fall
  part 0,0 sway6
  card rod 0 0 0 .3 .03 | blob 0,.26! .16,.2 .3,.3! .28,.4! .5,.44! .42,.56! .54,.74! .34,.7! .3,.84! .18,.7!
      .16,.92! 0,1.06! -.16,.92! -.18,.7! -.3,.84! -.34,.7! -.54,.74! -.42,.56! -.5,.44! -.28,.4! -.3,.3! -.16,.2
      #8a5a2a
  dark line 0,.26 0,.96 | line 0,.36 .34,.62 | line 0,.36 -.34,.62 w.012
seed .03 flat 0 .2; sprout seedling sapling grain spring-shoot beginning
  card disc 0 .12 .2 .14 | band .05 0,.2 .02,.5 0,.7
  part 0,.7 lift.06 sway4
  card blob 0,.68! .2,.7 .44,.98 .2,.96 | blob 0,.68! -.2,.74 -.4,1.04 -.16,.98
clover .1 stands 0 .2; shamrock four-leaf luck-charm
  card band .04 0,0 .04,.3 0,.56
  cards half 0,.62 .1,.66 .2,.8 .16,.94 .06,.96 0,.9! *4@0,.62
stump .6; tree-stump
  card blob -.5,1! .5,1! .46,.4 .7,0! .3,.1 .1,0! -.2,.1 -.6,0! -.44,.4 | disc 0 1 .5 .12
  score disc 0 1 .34 .07 | disc 0 1 .18 .035 | line -.3,.8 -.34,.3 | line .2,.8 .24,.3 w.018
root .8; roots mandrake ginger
  card band .16:.03 0,1 0,.6 -.2,.3 -.5,0 | band .14:.02 .02,.9 .1,.5 .3,.2 .6,.04 | band .1:.02 0,.6 .02,.3 -.06,0
      | band .05:.01 -.2,.34 -.5,.3 -.6,.2 | band .05:.01 .2,.36 .4,.4 .56,.3
  card blob -.1,.98! .1,.98! .3,1.2 0,1.14 -.3,1.2
branch .6 follows 0 .2; twig bough
  card band .07:.02 -.1,0 .02,.3 0,.6 .1,1 | band .04:.012 .02,.3 .3,.5 .44,.74 | band .035:.012 0,.5 -.24,.7 -.3,.9
  card each blob .3,.5 .46,.46 .54,.54 .4,.58 | blob .44,.74 .6,.8 .56,.9 .44,.84 | blob -.2,.66 -.4,.62 -.46,.7
      -.3,.74 | blob -.3,.9 -.4,1 -.3,1.06 -.24,.96 | blob .1,1 .2,1.1 .14,1.16 .04,1.08
bush 1.2; shrub hedge box-tree gorse heather
  cards disc -.5 .34 .34 | disc .5 .32 .32 | disc -.2 .6 .36 | disc .24 .62 .36 | disc 0 .36 .4
  card box -.7 0 .7 .14
  score arc -.2 .6 .26 -60 20 .001 | arc .3 .6 .26 -40 40 .001 | arc -.5 .34 .24 -80 0 .001 w.012
birch 9; aspen poplar
  card poly -.04,0 .04,0 .02,.9 -.01,.9 #b8b4a4
  dark line -.03,.1 .01,.11 | line 0,.24 .03,.23 | line -.02,.38 .01,.39 | line 0,.5 .02,.49 w.014
  part 0,.4 sway1
  cards blob -.2,.4 -.3,.62 -.1,.72 0,.54 | blob .2,.44 .28,.66 .1,.76 0,.56 | blob -.16,.6 -.2,.86 0,.96 .04,.7 |
      blob .02,.66 .2,.8 .12,1 -.04,.96 -.06,.8
willow 8; weeping-willow
  card blob -.08,0! .1,0! .05,.3 .06,.6 -.05,.6 -.04,.3
  cards disc 0 .8 .3 .2 | disc -.26 .7 .2 .16 | disc .26 .7 .2 .16
  part 0,.8 sway2
  card band .05:.02 -.44,.7 -.5,.4 -.48,.14 | band .05:.02 -.34,.62 -.38,.4 -.36,.1 | band .05:.02 -.22,.62 -.26,.4
      -.24,.2 | band .05:.02 .44,.7 .5,.4 .48,.12 | band .05:.02 .33,.62 .38,.4 .36,.16 | band .05:.02 .2,.62 .25,.4
      .23,.1 | band .05:.02 -.52,.66 -.6,.44 -.58,.24 | band .05:.02 .54,.66 .6,.44 .58,.22
oak 9; elm chestnut-tree ash-tree
  card blob -.12,0! .14,0! .07,.14 .07,.4 -.06,.4 -.06,.14 | band .08:.04 0,.3 .2,.46 .34,.5 | band .08:.04 0,.3
      -.2,.44 -.34,.5
  cards disc -.4 .56 .2 | disc .42 .56 .2 | disc -.22 .74 .22 | disc .24 .76 .22 | disc 0 .6 .28 | disc 0 .84 .18
  score arc -.2 .74 .16 -70 10 .001 | arc .24 .76 .16 -50 40 .001 w.01
apple-tree 6; orchard fruit-tree orange-tree cherry-tree
  card blob -.08,0! .1,0! .05,.2 .06,.46 -.05,.46 -.04,.2
  cards disc -.28 .6 .22 | disc .28 .62 .22 | disc 0 .76 .25 | disc 0 .54 .22
  hole disc -.3 .56 .03 | disc -.1 .7 .03 | disc .14 .84 .03 | disc .3 .66 .03 | disc .1 .52 .03 | disc -.18 .82 .03
      #c8483a
bonsai .5 flat 0 .1
  card poly -.4,.14 .4,.14 .32,0 -.32,0 | band .09:.04 -.1,.14 .1,.3 -.06,.46 .14,.66
  cards disc -.3 .5 .22 .1 | disc .36 .6 .24 .1 | disc .1 .86 .28 .13 | disc -.1 .72 .16 .08
christmas-tree 2.2; xmas-tree yule christmas
  card box -.05 0 .05 .12 | poly -.42,.1 .42,.1 .2,.4 | poly -.42,.1 .42,.1 0,.6 | poly -.34,.34 .34,.34 0,.8 | poly
      -.25,.56 .25,.56 0,.98
  hole disc -.24 .18 .022 | disc .06 .2 .022 | disc -.06 .36 .022 | disc .2 .4 .022 | disc -.1 .6 .022 | disc .08 .7
      .02 | disc .26 .16 .022 #ffb46a
  hole poly 0,1.06 .03,1 .09,1 .04,.96 .06,.9 0,.94 -.06,.9 -.04,.96 -.09,1 -.03,1 #fff0c4
  glow 0 .98 .3 %80
  glow 0 .4 .6 %30
grass .3; reeds lawn turf meadow-grass
  part 0,0 sway2
  card blob -.5,0! -.44,0! -.5,.4 -.66,.7! -.58,.4 | blob -.3,0! -.22,0! -.2,.5 -.34,.9! -.32,.5 | blob -.1,0!
      -.02,0! .02,.6 .1,1! -.06,.6 | blob .1,0! .18,0! .2,.5 .36,.86! .12,.5 | blob .28,0! .36,0! .46,.4 .7,.66!
      .36,.4 | blob -.4,0! -.34,0! -.3,.3 -.2,.5! -.38,.3 | blob .2,0! .26,0! .2,.4 .04,.7! .14,.4
wheat .9; corn-stalk barley rye cornfield
  part 0,0 sway3
  card band .02 -.24,0 -.2,.4 -.26,.8 | band .02 0,0 0,.5 .02,.86 | band .02 .24,0 .2,.4 .28,.76
  card blob -.26,.74 -.2,.8 -.26,.88 -.3,.8 *3+0,.09 | blob -.3,.7 -.34,.78 -.28,.84 *3+0,.09 | blob .02,.8 .08,.86
      .02,.94 -.03,.86 *3+0,.09 | blob .28,.7 .34,.76 .28,.84 .23,.76 *3+0,.09
seaweed 1.2; kelp algae
  part 0,0 sway4
  card band .1:.02 -.2,0 -.3,.3 -.14,.6 -.26,1 | band .1:.02 .0,0 .1,.3 -.04,.56 .08,.86 | band .09:.02 .22,0
      .16,.24 .3,.44 .2,.7
moss .2; lichen
  card blob -.9,0! -.8,.4 -.4,.7 0,.6 .3,.9 .7,.6 .9,0!
  card band .02 -.3,.6 -.3,.9 -.24,1 | band .02 .2,.8 .24,1.1 .3,1.16 | band .02 .5,.7 .5,.96 .56,1.04 | disc -.22
      1.02 .04 | disc .32 1.17 .04 | disc .58 1.05 .04
feather .24 follows 0 .1; plume down
  part 0,0 sway5
  card blob 0,.1! .16,.3 .24,.6 .16,.94 .02,1.02 -.1,.8 -.12,.44 #a8b0b4
  card rod 0 0 0 .16 .02
  dark line 0,.06 .02,.5 .06,.98 | line .02,.4 .16,.52 | line .03,.6 .18,.72 | line -.1,.5 .0,.36 | line -.08,.7
      .03,.56 w.012
bone .24 follows 0 .3; femur wishbone
  card blob -.04,.14 -.04,.86 -.16,.86 -.18,.98 -.06,1.02 0,.95! .06,1.02 .18,.98 .16,.86 .04,.86 .04,.14 .16,.14
      .18,.02 .06,-.02 0,.05! -.06,-.02 -.18,.02 -.16,.14 #c0b8a4
skull .22 flat 0 .2; cranium mortality
  card blob -.3,.26! -.42,.4 -.44,.74 -.24,.98 .24,.98 .44,.74 .42,.4 .3,.26! .24,.3! .22,.06 -.22,.06 -.24,.3!
      #c0b8a4
  hole disc -.18 .52 .12 | disc .18 .52 .12 | poly -.05,.28 .05,.28 0,.4 #141418 %95
  part 0,.2 drop.06
  card box -.2 .02 .2 .14 .04 #c0b8a4
  dark line -.12,.04 -.12,.2 *5+.06,0 w.014
tooth .02 flat 0 .3; molar fang
  card blob -.4,.9 -.2,1 0,.92 .2,1 .4,.9 .42,.6 .3,.3 .2,0 .1,.1 .06,.36 -.06,.36 -.1,.1 -.2,0 -.3,.3 -.42,.6
      #d0ccbc
  dark line -.2,.86 -.1,.8 0,.82 w.03
eye .3; eyeball sight gaze witness surveillance-eye
  card blob -.9,.5! -.4,.86 0,.96 .4,.86 .9,.5! .4,.14 0,.04 -.4,.14
  hole blob -.72,.5! -.3,.76 0,.82 .3,.76 .72,.5! .3,.24 0,.18 -.3,.24 #d8d4c4 %90
  part 0,.5 slide.1 sway4
  card disc 0 .5 .28
  hole disc 0 .5 .19 #6a9ab0
  card disc 0 .5 .1
  hole disc .07 .6 .04 #ffffff
  part
  card rod 0 .9 0 1.08 .03 | rod -.3 .84 -.4 1 .03 | rod .3 .84 .4 1 .03
ear .2; hearing listening
  card blob -.1,0 .16,.06 .2,.3 .36,.5 .4,.8 .2,1 -.1,1 -.32,.8 -.34,.6! -.22,.3 -.24,.1
  score line .26,.8 .1,.9 -.14,.84 -.22,.66 | line .26,.8 .24,.6 .1,.46 .06,.2 -.06,.12 | line -.06,.7 .06,.6
      -.06,.44 w.03
mouth .2; lips kiss tongue voice
  part 0,.5 lift.08
  card blob -.9,.5! -.4,.86 -.14,.98 0,.88! .14,.98 .4,.86 .9,.5! .3,.56 -.3,.56 #983a44
  part 0,.5 drop.14
  card blob -.9,.5! -.3,.44 .3,.44 .9,.5! .4,.1 0,0 -.4,.1 #983a44
nose .16; snout-nose
  card blob .0,1! -.1,.7 -.3,.36 -.36,.16 -.24,.02 0,.06 .1,.0 .16,.1 .14,.4 .16,1!
  hole disc -.16 .1 .05 .03
foot .2; footprint toes barefoot
  card blob -.1,.02 .12,.02 .2,.2 .12,.4 .26,.6 .2,.76 -.14,.76 -.26,.6 -.2,.3
  card disc -.2 .88 .09 .1 | disc -.04 .92 .06 .07 | disc .08 .9 .055 .065 | disc .18 .86 .05 .06 | disc .27 .8 .045
      .055
brain .2; mind thought memory idea intelligence
  card blob -.5,.4 -.6,.6 -.46,.86 -.2,1 .1,1 .4,.9 .58,.66 .5,.4 .3,.3 .14,0! 0,.0! .04,.24 -.3,.26
  score line -.4,.5 -.2,.56 -.3,.7 -.1,.76 | line 0,.94 .04,.76 .2,.8 | line .1,.4 .1,.56 .3,.6 .26,.76 | line
      -.2,.36 0,.42 -.02,.6 .06,.66 | line .36,.46 .44,.58 w.022
  glow 0 .6 .8 #ffb4a4 %30
nest .3 flat 0 .2; birds-nest
  card disc -.24 .66 .16 .2 10 | disc .2 .66 .16 .2 -10 | disc 0 .72 .16 .2 #b8c4c4
  card blob -.7,.6! .7,.6! .6,.2 .3,0 -.3,0 -.6,.2 | rod -.7 .5 -.96 .66 .03 | rod .7 .4 .94 .3 .03 | rod .6 .6 .9
      .74 .03 | rod -.6 .2 -.9 .14 .03
  score line -.6,.5 .2,.3 | line -.4,.2 .6,.46 | line -.6,.36 0,.14 | line -.1,.54 .6,.3 | line -.3,.44 .3,.1 w.02
cobweb .6; web spider-web spiderweb net-web
  card rod 0 .5 0 1 .014 *8@0,.5
  card poly .0,.6 .07,.57 .07,.55 0,.58 *8@0,.5 | poly 0,.74 .17,.67 .17,.65 .0,.71 *8@0,.5 | poly 0,.88 .27,.77
      .27,.745 0,.85 *8@0,.5 | disc .1 .36 .04 | disc .1 .3 .03
beehive .6; hive honeycomb
  card half 0,1 .16,.96 .3,.8 .4,.5 .4,.2 .34,0!
  hole half 0,.24 .08,.2 .1,0! #ffb04a
  score line -.26,.84 0,.78 .26,.84 | line -.34,.66 0,.6 .34,.66 | line -.4,.48 0,.42 .4,.48 | line -.4,.3 0,.24
      .4,.3 w.02
  part 0,.5 sway20
  card disc .5 .8 .03 | disc -.5 .6 .03 | disc .44 .36 .03
shell .1 flat 0 .2; seashell conch scallop
  card blob -.12,.04! .12,.04! .2,.16! .5,.5 .46,.7! .36,.8 .3,.84! .2,.94 .1,.94! 0,1.02 -.1,.94! -.2,.94 -.3,.84!
      -.36,.8 -.46,.7! -.5,.5 -.2,.16!
  score line 0,.1 0,.92 | line -.04,.1 -.24,.84 | line .04,.1 .24,.84 | line -.08,.12 -.4,.64 | line .08,.12 .4,.64
      w.02
snowflake .3; snow frost ice winter blizzard hail january-snow crystal-snow
  part 0,.5 sway10
  card rod 0 .5 0 1 .035 *6@0,.5 | rod 0 .8 .12 .92 .028 *6@0,.5 | rod 0 .8 -.12 .92 .028 *6@0,.5 | rod 0 .66 .08
      .74 .024 *6@0,.5 | rod 0 .66 -.08 .74 .024 *6@0,.5 #c8e0ec
  glow 0 .5 .7 #bfe0f4 %30
iceberg 12; icefloe glacier
  card poly -.8,0 .9,0 .8,.2 .5,.3 .44,.6 .2,.9 .04,1 -.1,.7 -.3,.74 -.5,.4 -.74,.3 #7a98a8
  card poly .04,1 -.1,.7 -.02,.4 .1,.2 .44,.6 .2,.9 #9ab8c4
  dark line -.3,.74 -.24,.4 -.4,.1 | line .5,.3 .2,.2 w.01
volcano 20; eruption crater-mountain
  card blob -1,0! -.4,.5 -.16,.86! 0,.8! .18,.86! .44,.46 1,0!
  hole blob -.13,.85! 0,.8! .15,.85! .1,.6 .16,.4 .06,.3 .02,.5 -.06,.4 -.04,.66 #ff7a3a
  part 0,.86 lift.05 sway2
  cards disc 0 1.02 .14 | disc -.16 1.16 .17 | disc .14 1.22 .18 | disc -.04 1.36 .17 %60
  glow 0 .9 .8 #ff7a3a %70
mountain 20; peak summit alps everest mountains alp
  card poly -1.1,0 1.1,0 .6,.5 .46,.44 .04,1 -.3,.56 -.46,.64
  hole poly .04,1 -.13,.78 -.06,.72 .0,.78 .06,.68 .12,.76 .2,.78 #d8e4ea %80
  score line -.46,.64 -.3,.3 -.4,.1 | line .04,.68 .1,.4 -.04,.2 | line .6,.5 .5,.24 w.01
hill 12; hills valley dune moor
  card blob -1.5,0! -.8,.34 -.3,.5 .3,.9 .8,.6 1.6,0! z.5 | blob -1.5,0! -1.1,.5 -.6,.66 -.1,.4 .6,.14 1.6,0!
  card rod .3 .88 .3 1 .02 | disc .3 1.04 .1 | disc .24 .98 .08
cave 8; cavern catacomb grotto crypt tunnel mine canyon gorge quarry underground-cave
  card blob -.9,0! -.94,.5 -.6,.9 0,1 .6,.94 .96,.46 .9,0!
  hole blob -.4,0! -.44,.4 -.2,.66 .1,.7 .4,.44 .42,0! #1a1410 %95
  hole blob -.14,0! -.1,.24 .06,.36 .2,.2 .24,0! #ffb46a %50
  card poly -.3,.6 -.2,.62 -.26,.44 | poly 0,.68 .1,.68 .06,.48 | poly .26,.56 .34,.5 .28,.36
  glow .04 .1 .5 #ffb46a
island 8; desert-island archipelago atoll
  card blob -1.4,0! -.9,.16 -.2,.3 .5,.22 1.4,0! | band .07:.05 0,.26 .1,.5 .06,.8
  part .06,.8 sway2
  card blob .06,.8! .3,1 .5,.9 .6,.66! .36,.8 | blob .06,.8! .2,1.08 .44,1.1 .5,1! .3,.96 | blob .06,.8! -.16,1
      -.4,.9 -.5,.66! -.24,.8 | blob .06,.8! -.1,1.1 -.34,1.12 -.4,1! -.2,.98 | blob .06,.8! .2,.7 .3,.5 .12,.6
  part
  card blob -.6,.14! -.5,.34 -.36,.3 -.3,.2!
waterfall 14; cascade falls
  card blob -.34,.98! .34,.94! .3,0! -.3,0! #a8d0dc
  card blob -1,0! -.9,.6 -.8,1! -.3,1! -.24,0! | blob 1,0! .9,.5 .84,.9! .3,.96! .24,0!
  dark line -.16,.94 -.14,.1 | line 0,.9 .02,.06 | line .16,.92 .14,.1 w.02
  card each disc -.3 .04 .14 | disc 0 .02 .16 | disc .3 .04 .14 %50
  glow 0 .1 .7 #cfeef4 %40
puddle .1; pond pool lake oasis lagoon
  card blob -2.6,.4 -1.8,.9 -.4,.7 .6,1 2,.8 2.6,.4 1.6,.06 .2,.1 -1,0
  hole blob -2.1,.44 -1.5,.76 -.4,.58 .6,.84 1.8,.66 2.1,.4 1.4,.2 .2,.26 -1,.16 #8fb4c0 %70
  dark line -.8,.46 0,.42 .6,.48 | line .4,.62 1,.58 w.05
lightning 6; lightning-bolt thunderbolt thunder storm-bolt
  cards disc -.4 .84 .16 | disc .4 .84 .16 | disc -.14 .92 .2 | disc .2 .92 .18 | box -.5 .7 .5 .86 .08
  card poly .06,.7 -.2,.36 -.02,.36 -.14,0 .26,.46 .06,.46 .2,.7 #fff4d0
  glow 0 .4 .9 #dfe8ff %90
rain-cloud 6; rain raincloud drizzle shower-cloud downpour rainfall
  cards disc -.4 .76 .18 | disc .4 .76 .18 | disc -.14 .86 .2 | disc .2 .86 .18 | box -.54 .6 .54 .8 .1 #5a6a74
  part 0,0 drop.06 sway2
  card blob -.4,.5! -.36,.36 -.4,.3 -.44,.36 | blob -.2,.44! -.16,.3 -.2,.24 -.24,.3 | blob 0,.52! .04,.38 0,.32
      -.04,.38 | blob .2,.4! .24,.26 .2,.2 .16,.26 | blob .4,.5! .44,.36 .4,.3 .36,.36 | blob -.3,.22! -.26,.08
      -.3,.02 -.34,.08 | blob .08,.2! .12,.06 .08,0 .04,.06 #9fc8d8
tornado 12; whirlwind cyclone hurricane twister wind chaos typhoon gust breeze draught storm
  part 0,0 sway3
  cards disc 0 .95 .5 .09 | disc .03 .8 .42 .075 | disc -.03 .66 .34 .065 | disc .02 .53 .27 .055 | disc .06 .41 .2
      .05 | disc .02 .3 .14 .045 | disc -.02 .2 .1 .04 | disc .02 .1 .06 .035 | disc .0 .03 .035 .03 %85
  score arc 0 .95 .4 120 240 .001 | arc .03 .86 .36 130 230 .001 w.012
ash .1 flat 0 .2; soot cinders embers-heap
  card blob -1.6,0! -.9,.5 -.3,.8 .1,1 .6,.7 1.1,.4 1.6,0!
  hole disc -.2 .4 .06 | disc .3 .3 .05 | disc .1 .6 .04 #ff8a4a
  glow 0 .4 .8 #ff8a4a %50
  steam 0 1 1
coal .1 flat 0 .2; lump
  card poly -.8,0 .7,0 .9,.4 .5,.8 .1,1 -.4,.9 -.86,.5
  score line -.4,.9 -.2,.5 -.86,.5 | line -.2,.5 .1,1 | line -.2,.5 .3,.3 .5,.8 | line .3,.3 .7,0 | line -.2,.5
      -.3,0 w.02 %60
sand .4; sandcastle gravel heap clay mud dust-heap sand-castle
  card poly -.9,0 .9,0 .6,.24 -.6,.24 | box -.5 .2 -.22 .66 | box .22 .2 .5 .66 | box -.24 .2 .24 .52 | box -.5 .66
      -.42 .74 *3+.1,0 | box .22 .66 .3 .74 *3+.1,0 | box -.2 .52 -.1 .6 *3+.15,0 | rod 0 .52 0 .98 .02
  hole half 0,.4 .08,.34 .1,.2!
  part 0,.98 sway5
  card poly 0,.98 .22,.9 0,.8 #8a3a34
meteorite .5; meteor asteroid asteroid-stone shooting-star falling-star
  part 0,0 sway2
  card poly .2,.3 -.9,1 -.5,.9 -.6,1.14 -.1,.8 -.06,1.1 .26,.4 #ff9a4a
  card blob -.3,.1 .06,.0 .26,.16 .24,.4 0,.5 -.24,.46 -.36,.3
  score disc -.1 .26 .06 | disc .1 .34 .04 | disc .04 .14 .04 w.018
  glow -.3 .6 .8 #ff9a4a %70
sponge .08 flat 0 .3; soap
  card box -.9 0 .9 1 .2 #b89a4a
  dark disc -.5 .6 .1 | disc .1 .7 .07 | disc .5 .4 .12 | disc -.1 .3 .08 | disc -.6 .24 .06 | disc .66 .76 .06 w.06
""")
