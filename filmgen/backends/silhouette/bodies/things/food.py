"""What is eaten: fruit, vegetables, bread and sweets."""

from filmgen.backends.silhouette.bodies.things.album import album

FOOD = album("""
banana .2 follows 0 .2
  card blob -.62,.78! -.5,.96! -.4,.9! -.3,.56 -.02,.34 .36,.36 .66,.62! .74,.54! .56,.16 .2,0 -.22,.06 -.5,.36
  score line -.46,.8 -.3,.38 0,.18 .36,.22 .6,.48
cherry .06 hangs .1 1; cherries
  card band .04 -.3,.4 -.16,.75 .1,1 | band .04 .28,.36 .26,.75 .1,1 | blob .1,.98 .36,1.08 .6,.92 .34,.84 z.3
  card disc -.34 .26 .27 | disc .3 .22 .24
  score line -.5,.28 -.44,.4 -.34,.44 | line .16,.26 .2,.36 .3,.38 w.03 %80
grape .2 hangs 0 1; grapes
  card rod 0 .8 .05 1.02 .05 | blob .04,.88 .2,1.06 .5,.98 .42,.78 .2,.76
  card each disc -.3 .72 .16 | disc .32 .72 .16 | disc 0 .76 .16 | disc -.17 .52 .16 | disc .18 .52 .16 | disc -.06
      .33 .16 | disc .14 .3 .14 | disc .04 .12 .13
strawberry .05 flat 0 .1; raspberry
  card half 0,.8 .3,.82 .42,.6 .28,.24 .06,.02 0,0
  card poly -.34,.86 -.16,.84 -.1,.7 0,.84 .1,.7 .16,.84 .34,.86 .16,.94 .04,.96 .06,1.06 -.02,1.06 -.04,.96
      -.16,.94 #3a5a34
  dark line -.2,.6 -.2,.56 | line 0,.56 0,.52 | line .2,.6 .2,.56 | line -.12,.38 -.12,.34 | line .12,.38 .12,.34 |
      line 0,.2 0,.16 w.05
  score line -.2,.62 -.2,.58 | line .01,.58 .01,.54 | line .21,.62 .21,.58 | line -.11,.4 -.11,.36 | line .13,.4
      .13,.36 w.03 %70
pear .12 flat 0 .1
  card band .05 .0,.8 .02,.94 .1,1.02 | blob .03,.88 .2,1 .4,.96 .26,.84
  card half 0,.86 .14,.8 .17,.62 .34,.36 .3,.08 .12,0
  score line -.24,.4 -.2,.54 -.09,.66 w.03
lemon .07 flat 0 .1; lime
  card blob .78,.48! .68,.6 .4,.86 0,.96 -.4,.86 -.64,.6 -.8,.52! -.78,.4! -.62,.32 -.4,.1 0,0 .4,.1 .66,.34
      .78,.42!
  score line -.34,.72 0,.84 .24,.8 w.03
orange .08 flat 0 .1; tangerine peach plum apricot fruit
  card disc 0 .44 .46 .44 | blob .02,.84 .18,1.02 .44,1 .3,.86
  card rod 0 .84 .02 .98 .05
  score line -.3,.54 -.2,.7 -.04,.77 | line .06,.84 -.02,.6 .02,.4 w.025
pineapple .3 hangs 0 .9
  card half 0,.64 .2,.6 .27,.34 .2,.06 .08,0
  card each poly -.05,.6 -.3,.86 -.14,.62 | poly .05,.6 .3,.86 .14,.62 | poly -.1,.6 -.18,.98 0,.62 | poly .1,.6
      .18,.98 0,.62 | poly -.07,.6 0,1.06 .07,.6
  score line -.22,.44 .08,.04 | line -.2,.58 .2,.1 | line -.02,.62 .26,.28 | line .22,.44 -.08,.04 | line .2,.58
      -.2,.1 | line .02,.62 -.26,.28
melon .24 flat 0 .2; watermelon
  card poly -1,.9 1,.9 .94,.6 .7,.24 .36,.04 0,0 -.36,.04 -.7,.24 -.94,.6
  hole blob -.84,.9! .84,.9! .74,.56 .5,.28 0,.14 -.5,.28 -.74,.56 #b8483a %75
  card each disc -.42 .66 .035 .06 | disc -.14 .56 .035 .06 | disc .14 .56 .035 .06 | disc .42 .66 .035 .06 | disc 0
      .76 .035 .06
coconut .14 flat 0 .1
  card half 0,.5 .66,.5! .6,.2 .3,0
  hole disc 0 .5 .58 .12 #e6e0d0 %80
  card half 0,1.2 .3,1.14 .44,.9 .4,.72 -.1,.64 z.6
carrot .24 follows 0 .1; parsnip
  card half 0,.68 .15,.66 .13,.42 .05,.1 0,0
  card each blob 0,.66 -.08,.8 -.22,.92 -.1,.86 .02,.7 | blob 0,.66 -.02,.86 -.04,1.04 .04,.9 .04,.7 | blob 0,.66
      .12,.8 .24,.96 .08,.84
  score line -.14,.56 -.02,.55 | line .02,.42 .12,.43 | line -.09,.3 .0,.29
corn .24 follows 0 .1; maize
  card half 0,1 .12,.94 .17,.6 .14,.2 .1,.05
  score line -.14,.84 .14,.84 | line -.16,.72 .16,.72 | line -.17,.6 .17,.6 | line -.16,.48 .16,.48 | line -.05,.98
      -.06,.4 | line .05,.98 .06,.4 w.02
  card blob -.02,0! -.2,.16 -.3,.5 -.26,.72! -.12,.5 .0,.14 | blob .02,0! .2,.16 .28,.44 .3,.64! .1,.46 0,.14
chilli .14 follows 0 .1; pepper-pod
  card blob -.1,.86! .16,.86! .24,.6 .12,.3 -.16,.08 -.44,0! -.2,.2 -.1,.5
  card band .07:.04 .03,.82 .04,.92 -.06,1.02 | blob -.14,.84 .04,.94 .22,.84 .04,.8 #3a5a34
  score line .12,.76 .12,.56 .02,.36 w.025
tomato .07 flat 0 .1
  card half 0,.78 .3,.84 .54,.66 .54,.3 .3,.02 0,0
  card poly -.3,.82 -.06,.8 0,.62 .06,.8 .3,.82 .1,.88 .04,1 -.04,1 -.1,.88 #3a5a34
  score line -.42,.5 -.36,.66 -.26,.72 w.03
cucumber .06 flat 0 .2; gherkin courgette
  card blob -1.9,.3 -1.7,.7 -1,.86 0,.9 1,.98 1.7,.84 1.96,.5 1.6,.16 .6,0 -.6,-.02 -1.5,.04
  score line -1.5,.5 -.4,.6 .4,.64 | line 0,.3 .8,.36 1.5,.5 w.05
onion .09 flat 0 .1; shallot
  card half 0,1.06 .06,.9 .12,.8 .4,.6 .46,.34 .28,.06 .1,.02 .05,-.06!
  score line 0,.8 -.24,.5 -.16,.06 | line .02,.8 .24,.5 .16,.06 | line 0,.8 .02,.06
garlic .06 flat 0 .1
  card half 0,1 .05,.98! .06,.76 .3,.56 .48,.3 .34,.04 .1,0
  score line -.04,.74 -.2,.46 -.22,.04 | line .04,.74 .2,.46 .22,.04 | line 0,.7 0,.04
turnip .1 hangs 0 1; beetroot radish swede
  card half 0,.72 .3,.7 .44,.5 .3,.24 .04,.1 .02,-.06!
  card each blob -.06,.68 -.26,.86 -.24,1.04 -.08,.9 .02,.72 | blob .04,.68 .26,.84 .28,1.0 .1,.92 .0,.72 | blob
      -.04,.7 -.02,1.06 .06,.9 .04,.7
  score line -.4,.56 0,.5 .4,.56
cabbage .2 flat 0 .1; lettuce cauliflower
  card disc 0 .5 .52 .5
  card each blob -.5,.1 -.64,.5 -.44,.86 -.2,.6 -.2,.14 -.3,0 | blob .5,.1 .64,.5 .44,.86 .2,.6 .2,.14 .3,0
  score line 0,.96 -.1,.6 -.06,.2 | line -.44,.8 -.38,.4 -.26,.06 | line .44,.8 .38,.4 .26,.06 | line -.04,.56
      .16,.76 | line -.08,.4 .14,.52 w.02
potato .07 flat 0 .1
  card blob -.7,.3 -.66,.7 -.3,.94 .1,.86 .5,.96 .74,.6 .62,.16 .2,.04 -.3,0
  dark line -.3,.6 -.22,.58 | line .3,.66 .36,.62 | line .06,.3 .14,.3 w.05
  score line -.3,.63 -.22,.61 | line .3,.69 .36,.65 | line .06,.33 .14,.33 w.03
pumpkin .4 flat 0 .1; jack-o-lantern squash
  card each disc -.38 .4 .28 .38 | disc .38 .4 .28 .38 | disc -.2 .42 .26 .41 | disc .2 .42 .26 .41 | disc 0 .42 .24
      .42
  card band .1:.07 0,.8 .03,.92 .14,1
  score line -.4,.76 -.5,.4 -.38,.06 | line .4,.76 .5,.4 .38,.06
olive .03 flat 0 .1
  card disc 0 .42 .34 .42 | rod -.5 1.0 .1 .3 .04
  hole disc .06 .74 .09 .07 #b8483a %80
acorn .04 flat 0 .1
  card half 0,.62 .3,.62 .28,.3 .06,.04 0,-.04!
  card half 0,.94 .26,.9 .42,.66 .38,.56! | band .08:.05 0,.9 .02,1 .1,1.08
  score line -.3,.6 -.1,.84 | line -.1,.58 .1,.86 | line .1,.58 .26,.78 | line .3,.6 .1,.84 | line .1,.58 -.1,.86 |
      line -.1,.58 -.26,.78 w.018
chestnut .04 flat 0 .1; conker
  card blob -.5,.3 -.4,.7 0,.96! .4,.7 .5,.3 .3,.02 -.3,.02
  hole blob -.34,.08 0,.2 .34,.08 .2,.02 -.2,.02 #8a7a5a %50
  score line -.26,.7 -.32,.4 w.04
nut .04 flat 0 .2; peanut walnut hazelnut almond
  card blob -.9,.4 -.7,.84 -.3,.84 0,.66 .3,.84 .7,.86 .92,.46 .7,.06 .3,.06 0,.24 -.3,.04 -.7,.02
  score line -.7,.6 -.4,.5 | line -.6,.3 -.3,.34 | line .3,.5 .7,.6 | line .4,.3 .7,.34 | line -.1,.44 .12,.46 w.03
croissant .09 flat 0 .2
  card blob -1,.06 -1.04,.3 -.7,.76 0,1.02 .7,.76 1.04,.3 1,.06 .7,.16 .4,.4 0,.48 -.4,.4 -.7,.16
  score line -.66,.72 -.44,.4 | line -.26,.94 -.16,.48 | line .26,.94 .16,.48 | line .66,.72 .44,.4 w.04
sandwich .09 flat 0 .2; toast
  card poly -.7,.62 .7,.62 .7,.98 -.7,.98 z.2 | box -.7 0 .7 .28 .06
  card blob -.8,.34 -.5,.26 -.2,.34 .1,.26 .4,.34 .7,.26 .82,.36 .6,.46 -.6,.46 #4a6a3a
  card box -.72 .44 .72 .6 .04 #a8483a
  card box -.7 .58 .7 1 .2
  score line -.4,.9 .3,.92 w.03
burger .1 flat 0 .2; hamburger
  card box -.7 0 .7 .24 .1 | blob -.7,.62! -.6,.9 0,1.06 .6,.9 .7,.62!
  card box -.76 .24 .76 .42 .06 | blob -.8,.56 -.6,.46 -.4,.56 -.2,.44 0,.56 .2,.44 .4,.56 .6,.46 .8,.56 .7,.64
      -.7,.64 #6a7a3a
  score line -.3,.9 -.26,.92 | line 0,.96 .04,.96 | line .3,.88 .34,.86 | line .1,.8 .14,.8 w.04 %80
sausage .05 flat 0 .2; hot-dog frankfurter
  card blob -2,.5 -1.9,.9 -1.4,.8 0,.5 1.4,.8 1.9,.96 2.04,.5 1.7,.16 .8,-.04 -.8,-.06 -1.7,.1
  card rod -2 .5 -2.2 .7 .12 | rod 2 .6 2.2 .8 .12
  score line -1,.5 -.7,.2 | line -.2,.4 .1,.1 | line .6,.5 .9,.2 w.08
cheese .1 flat 0 .2
  card poly -.9,0 .9,0 .9,.62 -.9,.56
  card poly -.9,.56 .9,.62 .5,1 -.3,1 z.4
  hole disc -.4 .28 .13 .11 | disc .1 .4 .08 .07 | disc .5 .22 .15 .12 | disc -.1 .1 .06 .05 #caa65a %60
butter .06 flat 0 .2
  card blob -1.3,.2! 1.3,.2! 1.1,0! -1.1,0! | box -.8 .2 .8 .9 .05
  card poly .5,.2 .74,.2 .74,.9 .5,.9 z.4
  score line -.7,.74 .4,.74 w.03
pancake .1 flat 0 .2; pancakes waffle
  card blob -1.1,.12! 1.1,.12! .8,0! -.8,0!
  card each box -.8 .1 .8 .3 .1 | box -.84 .3 .8 .5 .1 | box -.78 .5 .84 .7 .1 | box -.2 .7 .2 .86 .04
  card blob -.7,.72! .7,.72! .6,.44 .5,.5 .4,.7 0,.68 -.3,.3 -.44,.4 -.5,.66 #b8864a
  steam 0 .9 .6
pizza .12 flat 0 .3
  card blob -.6,.86 0,.99 .6,.86 .62,.72 0,.82 -.62,.72 | poly -.55,.74 0,.84 .55,.74 0,0
  hole disc -.2 .6 .1 | disc .2 .62 .09 | disc 0 .36 .09 #a8402f %80
  score line -.4,.62 -.1,.16 | line .37,.64 .12,.2 w.016
pie .12 flat 0 .2; tart quiche
  card poly -.9,.4 .9,.4 .66,0 -.66,0
  card blob -1,.4 -.94,.56 -.6,.5 -.5,.84 0,1 .5,.84 .6,.5 .94,.56 1,.4 .5,.34 -.5,.34
  score line -.1,.9 -.04,.66 | line .1,.9 .04,.66 | line -.3,.82 -.24,.62 | line .3,.82 .24,.62 w.04
  steam 0 1.04 .7
doughnut .04 stands 0 .2; bagel
  card ring 0 1 .74 .56
  score line -.9,1.3 -.6,1.66 -.1,1.86 w.06 %60
  card blob -1,1.1 -.7,1.7 0,2.02 .7,1.7 1,1.1 .6,1.2 .5,.96 .3,1.3 0,1.44 -.3,1.4 -.5,1.1 -.74,1.2 #b86a7a
cupcake .09 stands 0 .3; muffin fairy-cake
  card poly -.42,.46 .42,.46 .3,0 -.3,0
  score line -.2,.44 -.14,.02 | line 0,.44 0,.02 | line .2,.44 .14,.02
  card blob -.52,.46 -.5,.66 -.34,.74 -.3,.86 -.1,.92 0,1.04 .1,.92 .3,.86 .34,.74 .5,.66 .52,.46 .2,.4 -.2,.4
  card disc .02 1.06 .09 #b8483a
  score line -.4,.62 .1,.56 .44,.62 | line -.26,.8 .1,.74 .28,.8
biscuit .06 flat 0 .3; cookie cracker
  card disc 0 .5 .5
  dark disc -.2 .64 .04 | disc .16 .7 .04 | disc .24 .38 .04 | disc -.12 .28 .04 | disc 0 .5 .03 w.08
  score disc -.2 .66 .04 | disc .16 .72 .04 | disc .24 .4 .04 | disc -.12 .3 .04 w.02
candy .03 flat 0 .3; sweet toffee bonbon
  card disc 0 .5 .5 | poly .4,.5 1.1,.98 1,.5 1.1,.02 ~
  score line -.2,.9 .1,.5 -.1,.1 | line .14,.9 .4,.5 .2,.1 w.05 | line -.6,.5 -.96,.7 | line .6,.5 .96,.7
chocolate .18 flat 0 .2
  card box -.34 0 .34 1 .03
  score box -.28 .62 -.02 .76 | box .02 .62 .28 .76 | box -.28 .8 -.02 .94 | box .02 .8 .28 .94 w.016
  card poly -.38,-.02 .38,-.02 .38,.5 .28,.56 .18,.5 .06,.57 -.06,.5 -.18,.56 -.28,.5 -.38,.55 #7a2f2a
ice-cream .2 stands 0 .2; icecream cone
  card poly -.22,.52 .22,.52 0,0
  score line -.2,.5 .06,.14 | line -.08,.5 .1,.26 | line .2,.5 -.06,.14 | line .08,.5 -.1,.26
  card each disc 0 .86 .18 | disc -.15 .62 .19 | disc .15 .62 .19
  card blob -.3,.54 -.24,.44 -.16,.5 -.06,.4 .04,.5 .14,.42 .22,.5 .3,.54 .2,.6 -.2,.6
lollipop .18 stands 0 .2
  card rod 0 0 0 .6 .05 | disc 0 .74 .27
  score line 0,.74 .08,.78 .04,.86 -.08,.86 -.14,.74 -.06,.62 .1,.6 .2,.7 .18,.86 w.03 %70
wedding-cake .7 flat 0 .1; tiered-cake
  card each box -.56 0 .56 .3 .03 | box -.4 .3 .4 .56 .03 | box -.24 .56 .24 .8 .03
  score line -.56,.2 -.42,.13 -.28,.2 -.14,.13 0,.2 .14,.13 .28,.2 .42,.13 .56,.2 | line -.4,.48 -.27,.41 -.13,.48
      0,.41 .13,.48 .27,.41 .4,.48 | line -.24,.74 -.12,.68 0,.74 .12,.68 .24,.74
  card rod -.05 .8 -.05 .93 .05 | disc -.05 .96 .03 | half 0,.92 .05,.9 .08,.8 | disc .05 .96 .03
noodles .14 flat 0 .2; noodle spaghetti pasta ramen
  card half 0,.6 .72,.6! .6,.26 .26,.06 .24,0!
  card blob -.6,.6! -.5,.76 -.3,.7 -.1,.8 .1,.7 .3,.8 .52,.7 .6,.6! #c8b07a
  part .3,.7 mouth-8 sway1
  card rod .1 .66 .5 1.5 .04 | rod .24 .66 .66 1.46 .04
  part
  steam -.2 .8 .6
honey .14 stands 0 .4; honeypot
  card half 0,.8 .3,.8! .28,.74! .44,.56 .44,.2 .3,0!
  card blob -.36,.78! .36,.78! .34,.62 .26,.7 .18,.5 .08,.68 -.1,.6 -.2,.7 -.34,.6 #d8a03a
  part 0,.8 lift.06 sway2
  card rod .05 .8 .34 1.24 .05 | disc .08 .86 .1 .06
jam .12 stands 0 .4; marmalade mustard preserve
  card box -.3 0 .3 .74 .08
  card half 0,1 .32,.96 .36,.8! .42,.68! .2,.7 0,.68 #8a3a34
  hole box -.2 .16 .2 .5 .03 #d8cfae %80
  dark line -.12,.38 .12,.38 | line -.1,.28 .1,.28 w.03
salt .1 stands 0 .4; pepper saltshaker sugar flour
  card half 0,1 .2,.96 .24,.78! .26,.7! .3,0!
  score line -.24,.76 .24,.76 | line -.14,.86 -.12,.86 | line 0,.9 .02,.9 | line .12,.86 .14,.86 w.03 %80
yoghurt .1 stands 0 .4; cream
  card poly -.3,0 .3,0 .4,.86 -.4,.86 | box -.44 .84 .44 .96 .03
  card blob .1,.96 .3,1.06 .5,.96 .66,.98 .5,.86
  hole box -.26 .3 .26 .6 .06 #d8cfae %70
""")
