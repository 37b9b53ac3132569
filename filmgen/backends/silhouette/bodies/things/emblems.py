"""Emblems: what stands for the ideas that have no body of their own."""

from filmgen.backends.silhouette.bodies.things.album import album

EMBLEMS = album("""
question 1.6; question-mark why doubt maybe curiosity
  part 0,.3 sway3 nod6
  card arc 0 .72 .21 -100 150 .13 | band .13:.11 .14,.52 .03,.44 0,.28 | disc 0 .08 .09
infinity 1; eternity forever everything endless
  part 0,.5 sway2 nod4
  card band .12 -.9,.5 -.7,.86 -.36,.8 0,.5 .36,.2 .7,.14 .9,.5 .7,.86 .36,.8 0,.5 -.36,.2 -.7,.14 -.9,.5
  glow 0 .5 1 #9fe0e6 %30
zero 1.6; nothing nought number numbers nowhere void emptiness nil something
  part 0,.3 sway2 nod5
  card band .15 -.02,.08 .2,.2 .27,.5 .2,.8 0,.92 -.2,.8 -.27,.5 -.2,.2 .02,.08
speech-bubble 1; word words talk conversation gossip rumour accent hiccup answer confession-talk echo quotation dialogue
  part 0,.3 sway2
  card blob -.5,.26! -.56,0! -.26,.22! .4,.22 .7,.4 .72,.7 .5,.96 -.5,.96 -.72,.7 -.7,.4 #b8b09a
  part 0,.6 nod8 lift.03
  dark disc -.34 .6 .05 | disc 0 .6 .05 | disc .34 .6 .05 w.09
thought-bubble 1; question-thought wonder
  card disc -.5 .06 .06 | disc -.38 .18 .09
  cards disc -.34 .56 .24 | disc .36 .56 .24 | disc 0 .7 .3 | disc 0 .46 .26 #b8b09a
hooded-reaper 1.9; death fate destiny doom grim-reaper
  card band .03 .34,0 .36,.5 .34,1.02 | blob .35,1.02! .1,1.08 -.2,1 -.36,.84! -.16,.94 .1,.98 .35,.94!
  card blob -.3,0! -.2,.4 -.2,.7 -.06,.96 .06,.94 .14,.8! .1,.7 .34,.54! .34,.48! .14,.5 .2,.2 .3,0!
  hole blob .0,.9 .08,.88 .11,.8 .06,.74 0,.76 -.03,.84 #08090c %95
  hole disc .045 .83 .016 | disc .085 .825 .013 #ffe0b0
  part .05,.78 drop.03
  hole box .02 .77 .08 .782 #ffb46a
mask-pair 1; comedy tragedy theatre-masks lie lies pretence drama betrayal
  part -.3,.6 sway3 nod5
  card blob -.8,.96! 0,.96! -.02,.5 -.4,.14 -.78,.5
  hole blob -.66,.7 -.56,.76 -.46,.7 -.56,.68 | blob -.34,.7 -.24,.76 -.14,.7 -.24,.68 | blob -.6,.46! -.4,.36
      -.2,.46! -.3,.26 -.5,.26 #e8dcb8
  part .3,.5 sway3 nod5
  card blob -.04,.8! .76,.84! .74,.4 .36,.0 -.02,.36 z.3
  hole blob .1,.56 .2,.6 .3,.54 .2,.52 | blob .42,.54 .52,.6 .62,.56 .52,.52 | blob .2,.18! .36,.3 .52,.18! .46,.16
      .36,.22 .26,.16 #9fb4c0
dove .5; peace hope innocence freedom forgiveness
  part 0,.5 sway3
  card blob .7,.6! .56,.72 .4,.7 .2,.5 -.3,.4 -.8,.5! -.6,.3 -.4,.24 0,.14 .36,.26 .52,.5 | blob .3,.5 .1,.9
      -.3,1.06! -.5,.96! -.3,.8! -.46,.76! -.2,.6! -.3,.52! 0,.36 #b8bcc0
  dark disc .56 .64 .012 w.03
  card rod .68 .58 .84 .46 .02 | blob .8,.5 .9,.52 .88,.44 | blob .76,.46 .8,.36 .72,.38
broken-heart .6; heartbreak grief regret sorrow divorce despair
  part -.1,0 mouth-6 sway1
  card blob -.04,0! -.34,.32 -.52,.6 -.46,.86 -.26,.96 -.06,.82! .04,.66! -.1,.5! .02,.36! -.08,.2!
  part .1,0 mouth6 sway1
  card blob .0,.02! .36,.34 .54,.62 .48,.88 .28,.96 .02,.82! .12,.66! -.02,.5! .1,.36! 0,.2!
ball-and-chain .6; debt guilt poverty burden taxes-owed shame bondage
  card disc .3 .3 .3 | ring -.04 .5 .08 .05 | ring -.18 .58 .08 .05 | ring -.32 .66 .08 .05 | ring -.46 .74 .08 .05
      | arc -.7 .82 .17 -60 230 .09
  score line .12,.42 .2,.52 .3,.55 w.03
storm-eye 1.6; anger rage fury revenge jealousy envy madness hatred
  part 0,0 sway2 nod6
  card poly 0,1 .1,.78 .3,.92 .28,.7 .52,.72 .4,.54 .6,.42 .38,.34 .44,.12 .2,.18 .1,0 -.02,.16 -.2,.02 -.22,.22
      -.46,.16 -.38,.36 -.6,.46 -.38,.54 -.5,.74 -.28,.7 -.28,.92 -.1,.78
  hole poly -.24,.6 -.04,.5 -.22,.46 | poly .24,.6 .04,.5 .22,.46 #ff7a4a
  part 0,.34 drop.08
  hole poly -.18,.3 .18,.3 .12,.36 .06,.31 0,.36 -.06,.31 -.12,.36 #ff7a4a
  glow 0 .5 .8 #ff6a3a %50
lantern-moon 1.8; night midnight evening darkness nightfall sleep-moon lullaby-moon nostalgia
  part 0,.5 sway3
  card blob .2,.02! -.2,.06 -.46,.3 -.46,.7 -.2,.96 .2,1! -.06,.8 -.14,.5 -.04,.2 #c8bc8a
  card poly .3,.56 .33,.64 .41,.64 .35,.69 .37,.77 .3,.72 .23,.77 .25,.69 .19,.64 .27,.64 #ffe6a8 | poly .5,.24
      .52,.29 .57,.29 .53,.32 .545,.37 .5,.34 .455,.37 .47,.32 .43,.29 .48,.29 #ffe6a8
  glow 0 .5 1 #ffe6b0 %40
sunrise 4; morning dawn day sunset dusk daybreak afternoon summer
  card half 0,.8 .3,.72 .46,.5 .5,.24! #d89a4a
  card rod -.66 .3 -.9 .34 .03 | rod .66 .3 .9 .34 .03 | rod -.56 .6 -.78 .74 .03 | rod .56 .6 .78 .74 .03 | rod -.3
      .84 -.4 1.04 .03 | rod .3 .84 .4 1.04 .03 | rod 0 .92 0 1.14 .03 #ffc46a
  card blob -1.2,0! -1,.2 -.4,.26 .2,.2 .7,.28 1.2,.16! 1.2,0!
  glow 0 .4 1.2 #ffc46a %70
black-hole 6; singularity event-horizon abyss
  part 0,.5 spin4
  card blob -1.3,.5 -.6,.62 .6,.66 1.3,.5 .6,.38 -.6,.34 #d89a5a %80
  part
  card arc 0 .5 .44 -90 90 .08 #ffd28a %80
  card disc 0 .5 .36 #020204
  card blob -1.2,.5 -.5,.44 .5,.42 1.2,.5 .5,.48 -.5,.5 #ffe0b0 %90
  glow 0 .5 1.2 #ffb46a %40
galaxy 30; nebula spiral milky-way universe cosmos space
  part 0,.5 spin3
  card band .2:.03 0,.5 .2,.7 .05,.86 -.3,.84 -.56,.56 -.5,.2 | band .2:.03 0,.5 -.2,.3 -.05,.14 .3,.16 .56,.44
      .5,.8 #8a7ab8 %70
  hole disc .3 .9 .012 | disc -.4 .9 .012 | disc .6 .3 .012 | disc -.6 .4 .01 | disc .1 .3 .01 | disc -.2 .7 .01
  part
  card disc 0 .5 .13 #ffe6c0
  glow 0 .5 1 #b8a4ff %60
two-rings .3; coincidence friendship union partnership marriage-bond kindness
  part -.2,.5 nod5
  card ring -.24 .5 .36 .09 #9a7e3a
  part .2,.5 nod5
  card ring .24 .5 .36 .09 #b8964a
  glow 0 .5 .6 %30
magic-hat .5 flat 0 .1; magic miracle conjuring trick applause
  card box -.4 .06 .4 .64 .03 | blob -.64,.08 -.5,0 .5,0 .64,.08 .4,.12 -.4,.12 | disc 0 .64 .4 .06
  score line -.4,.2 .4,.2 w.05 %60
  part 0,.64 lift.12 sway3
  card blob -.16,.62! -.2,1 -.12,1.1 -.04,.8 .04,.8 .12,1.1 .2,1 .16,.62! z.3
  card rod .24 .7 .66 1.1 .04
  glow .66 1.1 .4 %80
wreath .5 flat 0 .2; laurel garland fame pride crown-of-leaves glory honour
  card arc 0 .5 .42 20 340 .03
  card blob .06,.92 .2,.98 .3,.9 .16,.86 ~ | blob .26,.84 .4,.88 .46,.76 .32,.76 ~ | blob .38,.66 .54,.64 .54,.52
      .42,.56 ~ | blob .42,.46 .56,.4 .52,.3 .4,.36 ~ | blob .36,.28 .46,.16 .38,.1 .3,.2 ~ | blob .22,.14 .26,0
      .16,-.02 .14,.1 ~
silence-sign 1; silence quiet hush secret-sign whisper
  part 0,.3 sway2
  card half 0,1 .26,.94 .36,.66 .26,.3 .1,.1 0,.08
  hole disc -.13 .66 .03 | disc .13 .66 .03
  score line -.1,.34 .1,.34 w.03
  part 0,0 lift.05
  card box -.05 0 .05 .52 .05 | blob -.05,.2 -.2,.16 -.24,0 .1,-.04 .12,.16
path 3; road street highway motorway road-way journey distance avenue boulevard
  card poly -1,0 1,0 .06,.96 -.06,.96 #3a3a40
  hole poly -.05,.04 .05,.04 .04,.2 -.04,.2 | poly -.035,.3 .035,.3 .028,.44 -.028,.44 | poly -.025,.52 .025,.52
      .02,.62 -.02,.62 | poly -.015,.7 .015,.7 .012,.78 -.012,.78 #d8cfae
  card box -1.2 .92 1.2 .98
rose-window 2; religion faith stained-glass prayer beauty soul heaven paradise
  card disc 0 .5 .5
  hole blob 0,.62 .07,.76 0,.9 -.07,.76 *8@0,.5 #d8864a
  hole disc .17 .9 .035 *8@0,.5 #6a8ab8
  hole disc 0 .5 .09 #ffd28a
  glow 0 .5 .9 #ffc49a %50
telescope-stars 1; philosophy science astronomy geometry-stars ambition future
  card rod .1 .5 .3 0 .04 | rod .1 .5 -.16 0 .04 | rod .1 .5 .08 0 .04 | rod -.3 .36 .3 .74 .12 .16 | rod .3 .74 .46
      .84 .2 | rod -.42 .28 -.28 .37 .09
  card poly .74,.92 .77,1 .85,1 .79,1.05 .81,1.13 .74,1.08 .67,1.13 .69,1.05 .63,1 .71,1 #ffe6a8
  glow .74 1.02 .4 %70
empty-plate .3 flat 0 .2; hunger thirst appetite boredom
  card disc 0 .5 .42
  score disc 0 .5 .28 | disc 0 .5 .38 w.016
  card rod -.62 .04 -.62 .6 .05 | blob -.72,.96! -.73,.7 -.66,.6 -.58,.6 -.51,.7 -.52,.96! -.56,.96! -.57,.74!
      -.6,.74! -.61,.96! -.63,.96! -.64,.74! -.67,.74! -.68,.96! | rod .62 .04 .62 .5 .05 | blob .58,.48! .66,.48!
      .74,.6 .7,.96! .6,.98!
empty-chair 1; loneliness absence loss melancholy sadness amnesia homesickness solitude
  card rod .2 .48 .22 0 .05 | rod -.2 .48 -.24 0 .05 | box -.25 .44 .25 .5 .02 | blob -.25,.48! -.2,.48! -.24,.74
      -.3,1 -.35,.99 -.29,.74
  part -.3,.98 sway2
  card blob -.44,.98! -.3,1.04 -.2,.96 -.22,.6 -.2,.44! -.3,.46! -.36,.42! -.44,.46!
rainbow-brush 1; colour color red blue green yellow hue paint-stroke
  part -.5,.3 sway2 nod4
  card band .14 -.7,.1 -.5,.6 0,.86 .5,.6 .7,.1 #a8483a
  card band .13 -.57,.1 -.4,.5 0,.72 .4,.5 .57,.1 #b8923a
  card band .12 -.45,.1 -.3,.42 0,.58 .3,.42 .45,.1 #4a7a6a
  part
  card rod .7 .14 .96 .9 .05 | poly .62,.12 .78,.08 .72,-.1
cracked-egg .3 flat 0 .2; error mistake accident problem mishap
  card half 0,.56 .1,.44! .2,.56! .3,.46! .4,.5! .36,.2 .16,.02 0,0
  part -.4,.5 mouth-20
  card half 0,1 .2,.9 .36,.62! .3,.46! .2,.56! .1,.44! 0,.56! z.2
  part
  hole blob -.3,.3 -.2,.4 .1,.34 .2,.3 0,.26 #ffc46a %40
""")
