"""Clothes by themselves: hung up, put down, left behind. What people wear is in `clothes`."""

from filmgen.backends.silhouette.bodies.things.album import album

WARDROBE = album("""
coat 1.1 flat 0 .75; overcoat raincoat trenchcoat mackintosh uniform jacket blazer tuxedo
  card arc 0 1.03 .04 -90 120 .02 | blob -.1,.98! .1,.98! .3,.9 .46,.5 .36,.44 .26,.66! .34,0! -.34,0! -.26,.66!
      -.36,.44 -.46,.5 -.3,.9
  score line 0,.9 0,.02 | line -.1,.97 -.02,.72 | line .1,.97 .02,.72 | line -.24,.36 -.12,.36 | line .12,.36
      .24,.36 | disc .05 .6 .012 | disc .05 .44 .012 | disc .05 .28 .012 w.01
  part 0,1 sway2
  score line -.2,.3 -.22,.04 | line .2,.3 .22,.04 w.006
dress 1.1 flat 0 .8; gown frock skirt nightgown kimono corset
  card blob -.16,1! -.08,.96! 0,.88 .08,.96! .16,1! .2,.84 .13,.62 .15,.58! .4,.04! .2,0 0,.03 -.2,0 -.4,.04!
      -.15,.58! -.13,.62 -.2,.84
  score line -.14,.6 .14,.6 | line -.06,.56 -.14,.06 | line .06,.56 .14,.06 | line 0,.54 .01,.06 w.01
trousers .9 flat 0 .8; pants breeches jeans shorts pyjamas pyjama
  card blob -.24,1! .24,1! .28,.7 .3,0! .06,0! .02,.66! -.02,.66! -.06,0! -.3,0! -.28,.7
  score line -.24,.94 .24,.94 | line 0,.94 0,.7 | line .18,.6 .19,.02 | line -.18,.6 -.19,.02 w.01
shirt .8 hangs 0 1; blouse t-shirt tee
  card blob -.14,1! 0,.9 .14,1! .34,.94! .56,.6! .4,.5! .3,.66! .3,0! -.3,0! -.3,.66! -.4,.5! -.56,.6! -.34,.94!
  score line 0,.88 0,.02 | disc .0 .7 .016 | disc 0 .5 .016 | disc 0 .3 .016 | line -.14,.98 -.06,.82 0,.88 .06,.82
      .14,.98 w.012
sweater .7 hangs 0 1; jumper cardigan pullover
  card blob -.14,1! 0,.94 .14,1! .34,.94! .5,.6 .52,.12! .38,.12! .32,.6! .3,0! -.3,0! -.32,.6! -.38,.12! -.52,.12!
      -.5,.6 -.34,.94!
  score line -.3,.72 -.2,.62 -.1,.72 0,.62 .1,.72 .2,.62 .3,.72 | line -.3,.56 -.2,.46 -.1,.56 0,.46 .1,.56 .2,.46
      .3,.56 | line -.3,.08 .3,.08 w.016
apron .9 hangs 0 1
  card blob -.14,.96! .14,.96! .2,.7 .36,.6! .34,0! -.34,0! -.36,.6! -.2,.7 | arc 0 .94 .14 -90 90 .02
  card band .02 .36,.6 .5,.56 .52,.3
  score line -.2,.4 .2,.4 .16,.2 -.16,.2 -.2,.4 w.012
shoe .14 flat 0 .3; brogue footwear
  card blob -.9,.9! -.3,1! -.1,.66 .4,.5 .9,.36 1.06,.1! 1.06,0! -.5,0! -.56,.1! -.6,0! -.96,0! -1,.5
  score line -.96,.12 1.04,.12 | line -.2,.7 0,.8 | line -.06,.6 .12,.7 | line .08,.54 .24,.62 w.05
boot .34 hangs -.3 1; boots wellington
  card blob -.4,1! .16,1! .14,.5 .3,.34 .6,.26 .7,.1! .7,0! -.04,0! -.06,.04! -.1,0! -.42,0! -.44,.2 -.36,.5
  score line -.4,.94 .16,.94 | line -.4,.07 .7,.07 | line 0,.5 .16,.54 | line -.02,.64 .14,.68 | line 0,.8 .14,.84
      w.025
high-heel .16 flat 0 .3; slipper glass-slipper pump
  card blob -.9,.94! -.8,1! -.5,.66 0,.34 .4,.3 .9,.16 1,0! .3,0! 0,.14 -.5,.42 -.76,.5! -.84,0! -.92,0! -.94,.6
  score line -.84,.9 -.5,.54 0,.28 w.04 %60
sandal .1 flat 0 .3; flip-flop
  card blob -1.1,.14! 1.1,.14! 1.14,0! -1.14,0! | band .12 .3,.14 .1,.6 -.3,.66 -.6,.14 | band .1 .8,.14 .4,.5 .1,.6
      | band .1 -.6,.4 -.94,.6 -1,.14
sock .3 hangs -.2 1; stocking
  card blob -.3,1! .12,1! .12,.44 .3,.3 .62,.24 .66,.06 .5,0 -.1,0 -.3,.12 -.28,.4
  score line -.3,.88 .12,.88 | line -.29,.8 .12,.8 w.03
  card blob -.3,.14 -.06,.22 -.02,0 -.14,0 z.4 | blob .46,.28 .6,.24 .66,.06 .5,0
glove .24 hangs 0 1; mitten gauntlet
  card blob -.2,0! .2,0! .2,.3 .36,.44 .5,.62 .42,.68 .22,.54 .24,.9 .16,.94 .12,.66 .1,1 .01,1.02 0,.66 -.06,.98
      -.15,.96 -.12,.62 -.2,.86 -.28,.82 -.24,.5 -.22,.3
  score line -.2,.12 .2,.12 | line -.2,.06 .2,.06 | line 0,.56 0,.4 w.02
hand .2; fist palm-of-hand handshake finger
  card blob -.18,0! .18,0! .2,.24 .4,.4 .48,.56 .4,.6 .22,.5 .25,.86 .17,.9 .12,.6 .1,.99 .01,1 0,.6 -.06,.95
      -.14,.92 -.11,.58 -.2,.8 -.27,.76 -.23,.46 -.22,.24
  score line -.14,.34 0,.4 .14,.3 | line -.16,.26 0,.3 .1,.16 w.014
scarf .9 hangs 0 1; shawl muffler
  card ring 0 .84 .17 .12
  part .06,.72 sway5
  card blob 0,.78! .16,.74! .26,.4 .2,.04! .02,.04! .08,.4 | rod .04 .05 .03 -.02 .012 *7+.027,0
  score line .06,.16 .22,.16 | line .07,.22 .23,.22 w.016
  part -.06,.72 sway4
  card blob -.1,.76! .02,.74! 0,.5 -.06,.3! -.22,.32! -.14,.56 z.3
tie .5 hangs 0 1; necktie cravat
  card poly -.1,1 .1,1 .06,.82 -.06,.82 | poly -.06,.82 .06,.82 .16,.14 0,0 -.16,.14
  score line -.1,.5 .1,.62 | line -.12,.36 .12,.5 | line -.13,.22 .14,.36 w.016
bow-tie .1 flat 0 .4; bowtie ribbon bow-ribbon
  card blob -.1,.4! -.9,.9 -1,.5 -.9,.1 -.1,.6! | blob .1,.4! .9,.9 1,.5 .9,.1 .1,.6! | box -.14 .3 .14 .7 .06
  score line -.14,.52 -.5,.6 | line .14,.52 .5,.6 | line -.14,.46 -.5,.38 | line .14,.46 .5,.38 w.04
glasses .1 flat 0 .3; spectacles goggles sunglasses eyeglasses
  card disc -.6 .46 .38 | disc .6 .46 .38 %40
  card ring -.6 .46 .4 .12 | ring .6 .46 .4 .12 | arc 0 .4 .22 -60 60 .1 | rod -1 .6 -1.3 .8 .08 | rod 1 .6 1.3 .8
      .08
  score line -.76,.56 -.62,.7 | line .44,.56 .58,.7 w.05 %80
monocle .06 hangs 0 1; lens eyeglass
  card disc 0 .6 .34 %30
  card ring 0 .6 .36 .12 | disc .34 .46 .07 | band .04 .36,.4 .6,.1 .2,0 -.3,.1 -.5,0
  score line -.14,.66 -.04,.8 w.05 %80
moustache .06 flat 0 .3; mustache beard whiskers
  part 0,.5 nod6 lift.06
  card half 0,.5 .2,.8 .5,.6 .9,.4 1.3,.7 1.4,.94! 1.36,.4 .9,.06 .3,.1 0,.3
wig .3 stands 0 .2; hairpiece toupee periwig
  card blob -.3,.2 -.5,.1 -.6,.4 -.5,.8 -.2,1 .2,1 .5,.8 .6,.4 .5,.1 .3,.2 .34,.5 .2,.66 0,.6 -.2,.7 -.34,.5
  card each disc -.5 .1 .13 | disc .5 .1 .13 | disc -.56 .32 .13 | disc .56 .32 .13 | disc -.52 .54 .13 | disc .52
      .54 .13
belt .9 hangs 0 1; strap
  card band .12 0,.96 .1,.6 -.06,.3 .04,0 | box -.14 .86 .14 1.06 .02
  hole box -.07 .91 .07 1.01
  score disc .02 .14 .012 *4+-.02,.07 w.012
helmet .3 flat 0 .1; hard-hat crash-helmet
  card blob -.6,.1! .5,.1! .54,.3 .66,.32! .6,.46 .5,.8 0,1 -.5,.86 -.66,.5
  score line .5,.36 -.6,.36 | line -.06,.99 -.1,.4 w.025
knights-helmet .34 flat 0 .1; armour armor visor knight-helmet gorget
  card half 0,1 .3,.92 .42,.6 .36,.14! .2,0 0,-.04
  hole poly -.34,.58 -.04,.54 -.04,.48 -.32,.5 | poly .34,.58 .04,.54 .04,.48 .32,.5
  score line 0,.96 0,.06 | line -.36,.4 .36,.4 | disc -.16 .26 .02 | disc .16 .26 .02 | disc -.16 .16 .02 | disc .16
      .16 .02 w.02
  part 0,1 sway6
  card blob 0,.94 -.2,1.3 -.6,1.3 -.9,1 -.5,1.1 -.2,1
top-hat .26 flat 0 .1; topper
  card box -.4 .1 .4 1 .05 | blob -.7,.16 -.6,.04 0,0 .6,.04 .7,.16 .4,.1 -.4,.1
  score line -.4,.24 .4,.24 | line -.4,.32 .4,.32 w.02
  part 0,.9 lift.08
  card box -.41 .9 .41 1 .04
bowler .18 flat 0 .1; bowler-hat derby
  card half 0,1 .36,.9 .5,.5 .5,.2! .9,.3 .86,.16 .5,.04 0,0
  score line -.5,.26 .5,.26 | line -.5,.36 .5,.36 w.03
fez .2 flat 0 .1; tarboosh
  card poly -.5,0 .5,0 .34,.9 -.34,.9
  part 0,.9 sway10 nod12
  card band .04 0,.92 .3,.98 .5,.7 | poly .44,.72 .56,.7 .6,.36 .42,.38
cap .16 flat 0 .1; beret baseball-cap peaked-cap
  card blob -.6,.2! .5,.2! .6,.3 1,.16 1.1,.06 .6,.02 -.5,.04 | blob -.62,.2! -.6,.7 -.2,1 .3,.94 .56,.5 .52,.2! |
      disc -.02 .98 .06
  score line -.02,.96 -.1,.5 -.1,.22 | line -.6,.24 .5,.24 w.03
veil .6 hangs 0 1; bride-veil bridal
  card blob -.2,.94 0,1.02 .2,.94 .34,.4 .5,0! 0,.1 -.5,0! -.34,.4 %55
  card each disc -.14 .98 .05 | disc 0 1.02 .06 | disc .14 .98 .05
  score line -.1,.9 -.2,.1 | line .1,.9 .2,.1 | line 0,.9 0,.14 w.01
feather-boa 1.4 hangs 0 1; boa
  card band .16 -.2,.2 -.3,.7 -.1,.94 .1,.94 .3,.7 .2,.06
  cards disc -.2 .2 .1 | disc -.27 .36 .1 | disc -.29 .54 .1 | disc -.27 .72 .1 | disc -.17 .88 .1 | disc 0 .94 .1 |
      disc .17 .88 .1 | disc .27 .72 .1 | disc .29 .54 .1 | disc .25 .36 .1 | disc .22 .2 .1 | disc .2 .06 .1
blanket 1 flat 0 .2; towel quilt napkin handkerchief bandage cloth rag goodbye farewell
  part 0,.96 sway1
  card blob -.44,.96! 0,1 .44,.96! .5,.5 .46,.06 .3,0 .2,.05 .05,0 -.1,.05 -.25,0 -.46,.06 -.5,.5 #a89a84
  dark line -.47,.2 -.2,.16 .2,.2 .48,.16 | line -.47,.28 -.2,.24 .2,.28 .48,.24 w.02
  dark line -.2,.9 -.24,.4 | line .16,.9 .22,.46 w.01
necklace .3 flat 0 .3; pearls pendant locket rosary jewels
  card arc 0 .9 .52 110 250 .03 | half 0,.36 .1,.3 .12,.18 0,.02!
  cards disc -.44 .62 .06 | disc -.34 .5 .065 | disc -.2 .42 .07 | disc .44 .62 .06 | disc .34 .5 .065 | disc .2 .42
      .07 #d8d4c8
  hole half 0,.3 .06,.26 .07,.18 0,.08! #9fe0e6
  glow 0 .2 .3 #9fe0e6
diamond .02 flat 0 .2; gem crystal emerald ruby jewel amber sapphire gemstone
  card poly -.5,.62 -.3,.96 .3,.96 .5,.62 0,0
  hole poly -.4,.6 -.16,.6 0,.1 | poly .4,.6 .16,.6 0,.1 | poly -.12,.6 .12,.6 0,.12 | poly -.26,.9 -.38,.68
      -.16,.68 -.06,.9 | poly .26,.9 .38,.68 .16,.68 .06,.9 | poly 0,.88 -.1,.68 .1,.68 #bfe8f0 %75
  glow 0 .6 .8 #dff2ff %60
ring-box .06 flat 0 .2; engagement promise wedding-ring marriage wedding
  card box -.5 0 .5 .4 .06
  part -.5,.4 mouth-10
  card poly -.5,.4 .5,.4 .62,1 -.4,1 z.4
  part
  card box -.5 0 .5 .4 .06
  card ring 0 .54 .2 .07 #caa65a
  card box -.5 0 .5 .42 .06 | poly -.1,.72 .1,.72 .14,.82 .06,.9 -.06,.9 -.14,.82
  glow 0 .82 .5 #dff2ff
lipstick .08 stands 0 .4; make-up rouge cosmetics
  card box -.2 0 .2 .5 .02 | box -.16 .5 .16 .66
  card poly -.12,.66 .12,.66 .12,1 -.12,.84 #9a2f3a
  score line -.2,.44 .2,.44 w.03
comb .16 follows 0 .2; hairbrush
  card box -.16 0 -.02 1 .04 | box -.04 .04 .2 .07 *16+0,.06
toothbrush .18 follows 0 .2
  card box -.035 0 .035 1 .03 | box .03 .78 .14 .98
  score line .04,.82 .13,.82 *4+0,.045 w.014
  card blob .08,.98! .14,1 .16,.86 .12,.78! #9fe0e6
mirror-hand .25 follows 0 .2; hand-mirror vanity
  card disc 0 .68 .3 .32 | rod 0 .04 0 .4 .08 .06 | disc 0 .04 .06
  hole disc 0 .68 .24 .26 #a8c0c8 %80
  score line -.1,.64 .04,.84 | line 0,.6 .12,.78 w.025 %80
dentures .05 flat 0 .3; denture teeth smile grin laughter joke
  part 0,.5 mouth-8
  card blob -.8,.56! .8,.56! .9,.8 .5,1 -.5,1 -.9,.8 #a8504a
  card box -.72 .48 -.5 .74 .06 *6+.245,0 #d8d4c0
  part
  card blob -.8,.4! .8,.4! .84,.2 .4,0 -.4,0 -.84,.2 #a8504a
  card box -.66 .26 -.46 .46 .06 *6+.225,0 #d8d4c0
""")
