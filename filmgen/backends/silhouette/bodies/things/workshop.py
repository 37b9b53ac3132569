"""Tools of the workshop, the garden and the sewing room, and what is made fast with them."""

from filmgen.backends.silhouette.bodies.things.album import album

WORKSHOP = album("""
saw .5 follows 0 .1 60; handsaw
  card blob -.14,0! .1,.02! .14,.2 .08,.34! -.2,.32! -.24,.16 | poly -.2,.3 .12,.32 .14,1 .04,1 .05,.96 -.01,.93
      .03,.88 -.04,.85 .0,.8 -.07,.77 -.03,.72 -.1,.69 -.06,.64 -.13,.61 -.09,.56 -.16,.53 -.12,.48 -.18,.45 -.15,.4
      -.21,.37
  hole blob -.08,.1 .02,.1 .02,.22 -.1,.22
screwdriver .22 follows 0 .2; chisel awl
  card box -.07 0 .07 .38 .05 | rod 0 .36 0 .92 .04 | poly -.035,.92 .035,.92 .05,1 -.05,1
  score line -.03,.04 -.03,.34 | line .03,.04 .03,.34 w.014
drill .24 follows -.2 .3; power-drill
  card box -.4 .56 .4 .92 .1 | poly -.34,.6 -.06,.6 -.16,.1 -.4,.1 | box -.5 0 -.06 .16 .04 | poly .38,.62 .38,.86
      .56,.8 .56,.68
  part .6,.74 spin200
  card rod .54 .74 1 .74 .04
  part
  score line -.3,.74 .2,.74 | line -.3,.66 -.06,.66 w.025
pliers .18 follows 0 .2; pincers tongs
  part 0,.62 mouth12
  card band .09:.06 .02,.66 -.1,.4 -.18,0 | blob -.02,.6! .1,.66 .12,.8 .02,1! 0,.8
  part 0,.62 mouth-12
  card band .09:.06 -.02,.66 .1,.4 .18,0 | blob .02,.6! -.1,.66 -.12,.8 -.02,1! 0,.8
  part
  card disc 0 .64 .07
nail .08 follows 0 .4; tack pin
  card rod 0 .12 0 .94 .07 | poly -.035,.14 .035,.14 0,0 | box -.12 .92 .12 1 .03
  score line -.01,.2 -.01,.9 w.02
screw .06 follows 0 .4; bolt
  card poly -.08,.8 .08,.8 .05,.14 0,0 -.05,.14 | poly -.2,.94 .2,.94 .08,.78 -.08,.78 | box -.2 .92 .2 1 .03
  card poly -.12,.7 .12,.64 .12,.6 -.12,.66 *5+0,-.12
anvil .5; forge smithy
  card blob -.5,1! .5,1! .5,.78! .3,.7 .16,.56 .16,.36 .3,.14! .44,.12! .44,0! -.44,0! -.44,.12! -.3,.14! -.16,.36
      -.16,.56 -.3,.72 -.9,.86 -1,.98!
  score line -.9,.94 .46,.94 w.02 %60
pitchfork 1.4 rests 0 .6; trident fork-rake
  card rod 0 0 0 .7 .024 | band .02 -.09,1 -.09,.76 0,.7 .09,.76 .09,1 | rod 0 .7 0 1 .02
rake 1.5 rests 0 .6
  card rod 0 0 0 .92 .022 | box -.2 .9 .2 .935 | box -.2 .93 -.18 1 *7+.063,0
hoe 1.4 rests 0 .6; mattock
  card rod 0 0 0 .97 .024 | poly -.02,.99 .06,1 .26,.86 .2,.8
scythe 1.6 rests 0 .5; sickle reaper harvest
  card band .024 -.04,0 .03,.4 -.02,.8 0,1 | rod -.01 .5 .12 .52 .02
  card blob 0,1.01! .3,.98 .56,.84 .7,.62! .5,.78 .26,.88 -.02,.93!
wheelbarrow .7; barrow
  card poly -.5,.86 .6,.86 .4,.4 -.3,.4 | rod -.2 .44 -1.1 .66 .06 | rod -.36 .4 -.46 0 .06 | rod .3 .46 .66 .2 .05
      | ring .7 .2 .17 .06
  part .7,.2 spin40
  card rod .7 .04 .7 .36 .03 | rod .54 .2 .86 .2 .03
padlock .1 hangs 0 1; lock
  part -.2,.56 mouth-24
  card band .1 -.24,.5 -.24,.76 -.12,.94 .12,.94 .24,.76 .24,.5
  part
  card box -.42 0 .42 .6 .08
  hole disc 0 .36 .07 | poly -.04,.34 .04,.34 .07,.14 -.07,.14
  score line -.34,.06 -.34,.52 w.03
keyhole .16 flat 0 .2; secret password
  card half 0,1 .3,.9 .36,.6 .26,.24 0,0
  hole disc 0 .6 .11 #ffd28a | poly -.06,.58 .06,.58 .12,.26 -.12,.26 #ffd28a
  glow 0 .5 .7 %70
  score half 0,.94 .25,.85 .3,.6 .21,.27 0,.07 w.014
chain 1 hangs 0 1; leash shackle manacle
  card ring 0 .92 .07 .03 | ring 0 .78 .07 .03 | ring 0 .64 .07 .03 | ring 0 .5 .07 .03 | ring 0 .36 .07 .03 | ring
      0 .22 .07 .03 | ring 0 .08 .07 .03
  card rod 0 .81 0 .89 .03 *6+0,-.14
anchor .9 hangs 0 .95
  card ring 0 .93 .06 .03 | rod 0 .1 0 .88 .06 | rod -.2 .76 .2 .76 .045 | arc 0 .4 .38 104 256 .07 | poly -.46,.44
      -.28,.3 -.34,.18 | poly .46,.44 .28,.3 .34,.18
  part 0,.9 sway4
  card band .03 .05,.92 .2,.8 .16,.5 .3,.3 .2,.1
gear .4 flat 0 .2; cog cogwheel mechanism clockwork
  part 0,.5 spin20 nod8
  card ring 0 .5 .3 .16 | box -.07 .84 .07 1 *10@0,.5 | ring 0 .5 .08 .06 | box -.03 .56 .03 .76 *5@0,.5
vice .3; clamp
  card box -.3 .3 .1 .9 .03 | box .3 .3 .46 .9 .03 | rod -.4 .44 .8 .44 .08 | poly -.3,.3 .1,.3 .3,0 -.5,0 | rod .74
      .2 .74 .68 .05
paint-tin .2 hangs 0 1; paint paintpot glue
  card arc 0 .62 .4 -84 84 .03 | box -.4 0 .4 .68 .02
  card blob -.42,.68! .42,.68! .4,.5 .3,.4 .22,.56 .1,.54 .04,.28 -.08,.3 -.12,.52 -.3,.5 -.4,.56 #8a4a3a
brick .1 flat 0 .2; bricks
  card box -1.1 0 1.1 1 .04
  hole disc -.5 .5 .16 | disc 0 .5 .16 | disc .5 .5 .16 #2a2024
needle .06 follows 0 .5; thread sewing embroidery string
  card poly -.03,.9 .03,.9 .04,.5 0,0 -.04,.5 | ring 0 .94 .05 .03
  part 0,.94 sway6
  card band .02 0,.94 .3,1.06 .4,.7 .2,.5 .36,.2 .6,.1
spool .06 stands 0 .4; bobbin reel-of-thread cotton yarn wool
  card box -.4 .86 .4 1 .04 | box -.4 0 .4 .14 .04 | blob -.3,.14! .3,.14! .36,.5 .3,.86! -.3,.86! -.36,.5 #8a3a44
  dark line -.32,.3 .32,.36 | line -.34,.46 .34,.52 | line -.33,.62 .33,.68 w.03
  card band .03 .32,.4 .7,.3 .6,.06 .9,0
button .02 flat 0 .3
  card disc 0 .5 .5
  hole disc -.14 .64 .07 | disc .14 .64 .07 | disc -.14 .36 .07 | disc .14 .36 .07
  score disc 0 .5 .38 w.04
thimble .025 stands 0 .3
  card half 0,1 .24,.94 .34,.2! .42,.16! .42,0!
  score line -.2,.8 -.18,.8 *5+.09,0 | line -.24,.62 -.22,.62 *6+.09,0 | line -.26,.44 -.24,.44 *6+.095,0 w.04 %70
sewing-machine .36
  card box -.8 0 .9 .14 .03 | box .5 .1 .76 .9 .06 | box -.5 .7 .76 .96 .08 | box -.62 .46 -.36 .96 .05 | disc .84
      .7 .14 | rod .3 .94 .3 1.1 .05
  part 0,0 drop.1
  card rod -.49 .14 -.49 .5 .03
  part
  score line -.3,.83 .4,.83 w.03 %60
  hole disc .62 .5 .05
spinning-wheel 1.1; spindle
  card ring -.2 .6 .38 .04 | rod -.56 .3 .7 .16 .05 | rod -.46 .3 -.52 0 .04 | rod .56 .2 .6 0 .04 | rod .5 .2 .46
      .66 .03 | disc .46 .7 .06 .1
  part -.2,.6 spin60
  card rod -.2 .24 -.2 .96 .02 *4@-.2,.6
loom 1.7; weaving weaver
  card rod -.5 0 -.5 1 .05 | rod .5 0 .5 1 .05 | rod -.56 .94 .56 .94 .05 | rod -.56 .16 .56 .16 .05 | rod -.5 .5 .5
      .5 .03
  card rod -.4 .94 -.4 .16 .008 *13+.067,0
  card poly -.42,.16 .42,.16 .42,.42 -.42,.42 #8a4a3a
  dark line -.42,.22 .42,.22 *4+0,.06 w.012
iron .14 follows -.2 .8; flat-iron
  card blob -.8,0! 1,0! .8,.3 .3,.5! -.8,.5! | band .14 -.7,.5 -.66,.9 -.1,.94 .3,.5
  steam .9 .1 .6
ironing-board .85
  card blob -.9,.9! .7,.9! 1,.95 .7,1! -.9,1! | rod -.4 .92 .5 0 .04 | rod .5 .92 -.4 0 .04
clothes-peg .08 follows 0 .2; peg clothespin
  card poly -.16,1 -.02,1 -.02,.4 -.1,0 -.2,0 | poly .16,1 .02,1 .02,.4 .1,0 .2,0 | ring 0 .56 .14 .05
match .06 follows 0 .1; matchstick fuse
  card rod 0 0 0 .86 .06 #a88a5a
  card disc 0 .9 .07 .1 #7a2a24
  card half 0,1.5 .1,1.2 .16,1 .1,.86 #ffb04a
  glow 0 1.1 1.4 #ffb04a %80
matchbox .04 flat 0 .2; matches
  card box -.9 .1 .9 .9
  part 0,0 slide.3
  card box .5 .16 1.2 .8 #b8ac8a
  part
  card box -.9 .1 .9 .9 .03
  hole disc -.1 .5 .26 #9a3a30 %80
lighter .07 stands 0 .3
  card box -.24 0 .24 .64 .05 | box -.2 .66 .2 .8 | ring .14 .78 .08 .06
  card half 0,1.2 .08,1 .1,.9 .04,.8 #ffb04a
  glow 0 .96 .9 #ffb04a %70
plank 2; board beam timber
  card poly -.1,0 .1,0 .1,1 -.1,1
  score line -.04,.04 -.02,.4 -.05,.7 -.03,.98 | line .04,.04 .05,.5 .03,.96 | disc .03 .6 .02 .04 w.008
log .4; timber-log firewood
  card box -1.1 0 .9 1 .3 | disc .9 .5 .24 .5
  score disc .9 .5 .15 .34 | disc .9 .5 .06 .14 | line -.9,.7 -.2,.74 | line -.6,.3 .4,.26 | line -1,.5 -.5,.52 w.02
barrel .9; cask keg oil-drum
  card half 0,1 .3,1! .4,.72 .4,.28 .3,0!
  score line -.34,.88 .34,.88 | line -.4,.66 .4,.66 | line -.4,.34 .4,.34 | line -.34,.12 .34,.12 w.03
  score line -.14,.98 -.18,.5 -.14,.02 | line .14,.98 .18,.5 .14,.02 w.008
  part 0,.5 mouth20
  card disc 0 .5 .05
  hole disc 0 .5 .025
basket .35 hangs 0 1; hamper picnic-basket
  card arc 0 .5 .46 -90 90 .05 | blob -.56,.6! .56,.6! .46,.2 .4,0! -.4,0! -.46,.2 | box -.6 .54 .6 .64 .04
  score line -.5,.46 .5,.46 | line -.48,.32 .48,.32 | line -.45,.18 .45,.18 | line -.3,.54 -.26,.02 | line 0,.54
      0,.02 | line .3,.54 .26,.02 w.018
chest .6; treasure treasure-chest sea-chest strong-box hoard
  card box -.66 0 .66 .56 .02
  part -.66,.56 mouth-14
  card blob -.68,.56! .68,.56! .64,.86 .3,1 -.3,1 -.64,.86
  score line -.4,.58 -.4,.94 | line .4,.58 .4,.94 w.03 %50
  part
  score line -.4,.02 -.4,.54 | line .4,.02 .4,.54 w.03 %50
  card box -.1 .42 .1 .64 .02 #caa65a
  glow 0 .6 .5 %40
crate .6; packing-case wooden-box
  card box -.6 0 .6 1
  score box -.56 .05 .56 .95 | line -.56,.26 .56,.26 | line -.56,.74 .56,.74 | line -.5,.28 .5,.72 w.03 %50
coffin 2; casket funeral
  card poly -.16,0 .16,0 .28,.72 .14,1 -.14,1 -.28,.72
  score poly -.13,.03 .13,.03 .24,.71 .12,.97 -.12,.97 -.24,.71 -.13,.03 | line 0,.5 0,.86 | line -.1,.74 .1,.74
      w.014
tombstone 1.2; gravestone headstone grave tomb
  card half 0,1 .3,.88 .36,.66! .36,0! | box -.44 0 .44 .1
  score line 0,.6 0,.84 | line -.1,.76 .1,.76 | line -.2,.44 .2,.44 | line -.16,.34 .16,.34 | line -.2,.24 .2,.24
      w.03
  card blob -.5,0! -.36,.1 -.28,0! | blob .3,0! .4,.14 .52,0!
hook .12 hangs 0 1; fishhook
  card ring 0 .93 .06 .04 | band .06:.03 0,.88 0,.4 .06,.14 .2,.06 .34,.16 .36,.36 | poly .36,.4 .28,.26 .4,.3
""")
