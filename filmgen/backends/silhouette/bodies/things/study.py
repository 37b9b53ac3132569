"""What lies on desks and hangs in studies: pens, calendars, globes, passports, things to reckon with and to look at."""

from filmgen.backends.silhouette.bodies.things.album import album

STUDY = album("""
pen .14 follows 0 .3; fountain-pen biro
  card box -.05 .3 .05 .98 .03 | poly -.045,.3 .045,.3 .03,.14 -.03,.14 | poly -.028,.14 .028,.14 0,0 | rod .07 .62
      .07 .9 .02
  score line -.05,.58 .05,.58 w.02 %80
paintbrush .25 follows 0 .4; brush
  card band .04:.02 0,.3 .02,.6 0,1 | box -.035 .24 .035 .36 | blob -.035,.24! .035,.24! .05,.14 0,0! -.05,.14
  card blob -.04,.12 .04,.12 .03,.06 0,0! -.03,.06 #c8703a
  score line -.035,.3 .035,.3 w.014 %80
palette .3 flat 0 .2; paintbox
  card blob -.6,.4 -.5,.8 0,1 .5,.86 .64,.5 .46,.2 .2,.24 .06,.08 -.3,.06
  hole disc .34 .5 .07 #d8cfae | disc -.3 .66 .08 #c8703a
  hole disc -.04 .78 .08 #6a8ab8 %90
  hole disc .24 .76 .07 #c8b04a %90
  hole disc -.36 .4 .07 #7a9a6a %90
easel 1.7; canvas
  card rod 0 .98 0 0 .03 | rod -.02 .96 -.3 0 .03 | rod .02 .96 .3 0 .03 | box -.34 .36 .34 .4
  card box -.36 .4 .36 .86
  hole box -.32 .44 .32 .82 #c8bc96 %60
  dark blob -.2,.5 -.1,.7 .04,.6 .14,.74 .24,.5 w.012
painting 1; picture picture-frame landscape-painting
  card box -.64 .06 .64 .94
  score box -.56 .14 .56 .86 | box -.61 .09 .61 .91 w.012
  hole box -.52 .18 .52 .82 #8a9aa0 %70
  card poly -.52,.18 .52,.18 .52,.36 .2,.54 -.04,.4 -.26,.6 -.52,.42 | disc .3 .68 .06
portrait 1; ancestor
  card box -.42 0 .42 1 | disc 0 .5 .1
  score box -.36 .06 .36 .94 | box -.4 .02 .4 .98 w.012
  hole disc 0 .5 .3 .4 #a89a78 %65
  card disc 0 .6 .12 .15 | half 0,.42 .1,.42 .24,.32 .26,.18 .14,.11
photograph .18 flat 0 .1; photo snapshot negative x-ray
  card box -.42 .06 .42 1 #c8bc9e
  hole box -.36 .22 .36 .94 #6a7478 %80
  card disc -.1 .64 .1 | blob -.3,.22! -.26,.44 -.1,.54 .06,.44 .1,.22! | disc .2 .54 .07 | blob .1,.22! .12,.4
      .2,.47 .28,.4 .3,.22!
poster .9; placard billposter sign-board protest-sign
  card box -.34 0 .34 1 #b8ac8a
  dark line -.24,.88 .24,.88 | line -.18,.78 .18,.78 w.06
  hole disc 0 .46 .2 #9a3a30 %85
  dark line -.24,.16 .24,.16 | line -.2,.09 .2,.09 w.03
calendar .4 flat 0 .1; almanac january february march april may june july august september october november december
      monday tuesday wednesday thursday friday saturday sunday weekend holiday date month week today
  card box -.4 0 .4 .94 .02 #c8bc9e | box -.4 .72 .4 .94 .02 #9a3a30
  card rod -.22 .86 -.22 1 .05 | rod .22 .86 .22 1 .05
  dark line -.28,.58 -.2,.58 *5+.13,0 | line -.28,.42 -.2,.42 *5+.13,0 | line -.28,.26 -.2,.26 *5+.13,0 | line
      -.28,.1 -.2,.1 *3+.13,0 w.06
  part 0,.1 mouth8 readable
  dark line .06,.06 .2,.14 | line .06,.14 .2,.06 w.03
ruler .3 follows 0 .3; yardstick
  card box -.06 0 .06 1 .01
  score line -.06,.06 -.01,.06 *8+0,.125 | line -.06,.12 -.03,.12 *7+0,.125 w.01
tape-measure .08 hangs 0 .9; measuring-tape
  card disc -.1 .5 .5 | poly .2,.02 1.4,.02 1.4,.2 .2,.2
  score ring -.1 .5 .3 .02 | line .5,.1 .5,.2 *5+.2,0 w.04
compasses .16 follows 0 .9; dividers geometry mathematics protractor
  part 0,.86 mouth6
  card poly -.06,.86 .02,.86 -.28,.06 -.31,0
  part 0,.86 mouth-6
  card poly -.02,.86 .06,.86 .3,0 .26,.06
  part
  card rod 0 .84 0 1 .06 | disc 0 .84 .08 | arc 0 .86 .4 140 220 .02
globe .4 stands 0 .1; earth-globe geography
  card half 0,.1 .1,.09 .3,0! | rod 0 .08 0 .18 .06 | arc 0 .56 .44 20 200 .04
  card disc 0 .56 .38
  hole blob -.26,.7 -.1,.84 .02,.76 -.06,.6 -.2,.52 | blob .1,.64 .26,.7 .32,.56 .2,.36 .1,.5 | blob -.14,.42 0,.44
      -.02,.26 -.12,.28 #c8b07a %60
  score line -.38,.56 0,.5 .38,.56 w.01
abacus .3 flat 0 .2; counting-frame arithmetic
  card box -.6 0 .6 .1 | box -.6 .9 .6 1 | box -.6 0 -.52 1 | box .52 0 .6 1
  card rod -.52 .74 .52 .74 .015 | rod -.52 .5 .52 .5 .015 | rod -.52 .26 .52 .26 .015
  card each disc -.4 .74 .07 .1 | disc -.26 .74 .07 .1 | disc .2 .74 .07 .1 | disc .34 .74 .07 .1 | disc -.4 .5 .07
      .1 | disc .06 .5 .07 .1 | disc .2 .5 .07 .1 | disc -.3 .26 .07 .1 | disc -.16 .26 .07 .1 | disc .4 .26 .07 .1
calculator .16 flat 0 .2; adding-machine
  card box -.32 0 .32 1 .05
  hole box -.24 .74 .24 .92 #9fd0b0
  dark line .06,.78 .06,.88 | line .14,.78 .14,.88 | line .2,.78 .2,.88 w.03
  card box -.24 .54 -.12 .64 *4+.125,0 #6a7478 | box -.24 .38 -.12 .48 *4+.125,0 #6a7478 | box -.24 .22 -.12 .32
      *4+.125,0 #6a7478 | box -.24 .06 -.12 .16 *4+.125,0 #6a7478
laptop .26; notebook-computer
  part -.5,.1 mouth-6
  card poly -.5,.08 .5,.08 .46,1 -.46,1
  hole poly -.44,.16 .44,.16 .41,.94 -.41,.94 #a8d0d8 %80
  glow 0 .5 .9 #9fe0e6 %30
  part
  card poly -.56,.1 .56,.1 .72,0 -.72,0
  score line -.5,.06 .5,.06 w.02
stapler .07 flat 0 .3
  card blob -1.3,0! 1.3,0! 1.3,.14! -1.3,.2! | box -1.3 .1 -.9 .5
  part -1.2,.4 mouth-10
  card blob -1.34,.4! -1.3,.8 -.8,1 .8,.84 1.3,.6! 1.3,.4!
  score line -1.1,.6 1.1,.56 w.05
paper-clip .04 follows 0 .3; paperclip clip
  card band .07 .18,.3 .18,.86 .06,.98 -.08,.98 -.2,.86 -.2,.14 -.08,.02 .0,.02 .1,.14 .1,.7 0,.8 -.1,.7 -.1,.3
inkwell .1 stands 0 .4; ink ink-bottle
  card blob -.5,0! .5,0! .5,.46 .3,.6! .22,.64! .24,.76! -.24,.76! -.22,.64! -.3,.6! -.5,.46
  part 0,.7 sway4 nod6
  card band .04:.02 .06,.7 .4,1.3 .6,1.9 | blob .28,1.06 .7,1.3 .8,1.9 .62,2 .4,1.5
eraser .03 flat 0 .3; rubber
  card poly -1.1,0 .6,0 1,.3 1,.9 -.7,.9 -1.1,.6 | poly -.2,0 .6,0 1,.3 1,.9 .2,.9 #9a4a5a
passport .13 flat 0 .2; identity visa papers
  card box -.36 0 .36 1 .04 #5a2a30
  score disc 0 .6 .16 | line -.2,.84 .2,.84 | line -.14,.26 .14,.26 w.03 %80
  score line 0,.46 0,.74 | line -.12,.6 .12,.6 w.02
cheque .09 flat -.4 .3; check banknote cash money price wage rent inflation tax economy
  card box -1 0 1 .9 #8a9a7a
  dark disc 0 .45 .26 | box -.92 .08 .92 .82 w.03
  dark line -.04,.62 .1,.58 -.06,.46 .08,.34 -.08,.3 | line 0,.7 0,.22 w.05
postage-stamp .04 flat 0 .2
  card box -.44 .04 .44 .96 #c8bc9e | disc -.44 .1 .05 *6+0,.16 #c8bc9e | disc .44 .1 .05 *6+0,.16 #c8bc9e | disc
      -.36 0 .05 *6+.145,0 #c8bc9e | disc -.36 1 .05 *6+.145,0 #c8bc9e
  hole box -.34 .14 .34 .86 #9a4a3a %85
  card disc .04 .58 .14 .17 | blob -.2,.14! -.12,.36 .02,.44 .2,.36 .28,.14!
playing-card .09 flat 0 .2; ace card
  card box -.36 0 .36 1 .06 #d8d0b8
  hole half 0,.28 .12,.44 .22,.58 .14,.7 0,.64! #a8302c %90

poem .28 flat 0 .1; verse poetry sonnet rhyme
  card poly -.38,.04 .38,0 .4,.96 -.36,1 #d8ccb0
  hole blob -.02,.72 .1,.84 .02,.94 -.1,.88 | blob .04,.8 .18,.78 .2,.88 .1,.94 #8a3a48
  dark line -.2,.64 .16,.63 | line -.2,.55 .06,.545 | line -.2,.46 .2,.45 | line -.2,.32 .12,.31 | line -.2,.23 .18,.22
      | line -.2,.14 .02,.135 w.02
recipe .16 flat 0 .1
  card box -.6 0 .6 .9 .03 #c8bc9e
  dark line -.5,.74 0,.74 w.05
  dark line -.5,.56 -.1,.56 | line -.5,.44 -.02,.44 | line -.5,.32 -.14,.32 | line -.5,.2 -.1,.2 w.025
  hole blob .1,.26! .5,.26! .46,.5 .14,.5 | rod .08 .52 .52 .52 .03 | disc .3 .58 .04 #3a2a24
document .3 flat 0 .08; confession testament will deed petition manifesto
  card poly -.36,0 .36,0 .36,.84 .2,1 -.36,1 #c8bc9e
  card poly .36,.84 .2,1 .2,.84 #8a8064
  dark line -.26,.86 .1,.86 | line -.26,.72 .26,.72 | line -.26,.62 .26,.62 | line -.26,.52 .26,.52 | line -.26,.42
      .1,.42 w.022
  dark line -.26,.2 -.18,.26 -.14,.16 -.06,.26 0,.18 .12,.22 w.018
filing-cabinet 1.3; archive drawer drawers bureau records
  card box -.26 0 .26 1 .02
  score box -.22 .71 .22 .95 | box -.22 .39 .22 .64 | box -.22 .06 .22 .32 w.01
  part 0,0 slide.05
  card box -.23 .4 .23 .64 .01
  score box -.06 .54 .06 .6 | line -.05,.47 .05,.47 w.014 %80
  part
  score box -.06 .85 .06 .91 | line -.05,.78 .05,.78 | box -.06 .22 .06 .28 | line -.05,.15 .05,.15 w.014 %80
safe .8; vault strongbox bank-vault
  card box -.5 .06 .5 1 .04 | box -.4 0 -.26 .1 | box .26 0 .4 .1
  part -.44,.5 mouth4
  score box -.4 .16 .4 .9 .03 w.014
  card disc .06 .54 .17 | rod -.32 .3 -.32 .72 .05
  score ray .06 .54 0 .1 .16 *12@.06,.54 w.012
  hole disc .06 .54 .03
waste-basket .35; wastebasket bin trash rubbish
  card poly -.36,.78 .36,.78 .28,0 -.28,0
  cards disc -.14 .84 .16 .12 | disc .18 .82 .14 .12 | blob -.1,.8 0,1 .16,.96 .2,.8 #c8bc9e
  score line -.2,.74 -.16,.04 | line 0,.74 0,.04 | line .2,.74 .16,.04 | line -.33,.5 .33,.5 w.014
chessboard .5 flat 0 .2; chess draughts checkers chess-set
  card poly -1,0 1,0 .8,.2 -.8,.2
  card each half 0,.94 .1,.9 .1,.72 .06,.66 .09,.3 .18,.16 | blob .34,.16! .66,.16! .58,.4 .66,.66 .52,.8 .44,.72
      .32,.66! .42,.54 .4,.4 | blob -.66,.16! -.34,.16! -.42,.34 -.4,.46 -.5,.58 -.6,.46 -.58,.34
  card rod 0 .9 0 1.06 .04 | rod -.06 .99 .06 .99 .04 | disc -.5 .58 .09
microfilm .2; film-reel reel filmstrip
  card disc 0 .5 .5 | poly .2,.02 1.1,0 1.1,.2 .3,.2
  hole disc 0 .78 .13 *5@0,.5 | disc 0 .5 .05
  hole box .46 .08 .54 .14 *5+.13,0
lectern 1.2; pulpit podium rostrum
  card poly -.3,.84 .34,.98 .34,.9 -.3,.76 | poly -.12,.8 .16,.84 .1,.1 -.08,.1 | box -.26 0 .28 .1 .02
  card poly -.22,.85 .28,.96 .3,1.02 0,.98 -.24,.92 #c8bc9e
blackboard 1.7; chalkboard lesson grammar alphabet school-board
  card rod -.5 .1 -.6 0 .04 | rod .5 .1 .6 0 .04 | rod -.5 .96 -.54 0 .04 | rod .5 .96 .54 0 .04 | box -.66 .3 .66
      .98
  hole box -.6 .36 .6 .92 #22302c %90
  part 0,0 readable
  score blob -.44,.5 -.4,.78 -.34,.5 | line -.42,.62 -.36,.62 | line -.2,.5 -.2,.78 -.1,.74 -.2,.65 -.08,.58 -.2,.5
      | line .14,.76 .04,.72 .04,.56 .14,.52 w.016 %70
card-index .3; rolodex
  card box -.5 0 .5 .6 .02
  card each box -.44 .5 .44 .9 #c8bc9e | box -.44 .46 .44 .84 #b8ac8a | box -.44 .4 .44 .76 #c8bc9e
  card box -.5 0 .5 .6 .02
  score box -.14 .2 .14 .4 .02 w.03
puzzle .3 flat 0 .2; jigsaw jigsaw-puzzle riddle enigma mystery
  card blob -.5,0! -.1,0! -.14,.1 0,.2 .14,.1 .1,0! .5,0! .5,.4! .62,.36 .72,.5 .62,.64 .5,.6! .5,1! .1,1! .14,1.12
      0,1.22 -.14,1.12 -.1,1! -.5,1! -.5,.6! -.4,.64 -.3,.5 -.4,.36 -.5,.4!
label .08 hangs -.8 .5; tag price-tag luggage-label
  card poly -.6,0 .9,0 .9,1 -.6,1 -1,.66 -1,.34 #b8a47a
  hole disc -.76 .5 .09 #10141a %90
  card band .05 -.76,.5 -1.2,.7 -1.5,1.1
  dark line -.4,.66 .6,.66 | line -.4,.34 .4,.34 w.07
dictionary .2 flat 0 .2; encyclopaedia encyclopedia atlas manual textbook cookbook catalogue language vocabulary books
  cards box -.9 0 .9 .3 .04 | box -.8 .3 .94 .56 .04 | box -.86 .56 .7 .78 .04 | box -.7 .78 .8 1 .04
  score line -.6,.02 -.6,.28 | line -.5,.32 -.5,.54 | line -.6,.58 -.6,.76 | line -.4,.8 -.4,.98 | line .5,.02
      .5,.28 w.03
medal .08 hangs 0 1; badge decoration order
  card poly -.3,1 -.06,1 .1,.56 -.1,.56 #7a2f30 | poly .3,1 .06,1 -.1,.56 .1,.56 #8a3a38
  card disc 0 .32 .32 #9a7e3a
  dark poly 0,.56 .06,.4 .22,.38 .1,.28 .14,.12 0,.2 -.14,.12 -.1,.28 -.22,.38 -.06,.4 0,.56 w.03
trophy .3 stands 0 .3; prize award victory
  card half 0,1 .3,1! .28,.7 .1,.5 .06,.44 .05,.24 .2,.2! .2,.14! .26,.14! .26,0!
  card arc -.3 .78 .15 170 360 .05 | arc .3 .78 .15 0 190 .05
  score line -.2,.92 -.18,.7 -.1,.58 w.03 %70
""")
