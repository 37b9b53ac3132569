"""What is played, and what plays by itself."""

from filmgen.backends.silhouette.bodies.things.album import album

MUSIC = album("""
guitar 1 follows 0 .4 -50; lute ukulele
  card half 0,.5 .1,.5 .16,.44 .12,.34 .21,.2 .19,.05 .06,0
  card rod 0 .48 0 .88 .045 .04 | poly -.04,.86 .04,.86 .055,1 -.055,1
  hole disc 0 .32 .05 #b8864a %45
  score line -.012,.14 -.012,.92 | line .012,.14 .012,.92 | line -.07,.13 .07,.13 w.008 %70
banjo .95 follows 0 .4 -50; mandolin sitar
  card disc 0 .22 .22 | rod 0 .4 0 .9 .045 | box -.05 .88 .05 1 .02
  hole disc 0 .22 .18 #c8bc96 %55
  dark line -.012,.1 -.012,.4 | line .012,.1 .012,.4 | line -.06,.12 .06,.12 w.01
  score line -.012,.42 -.012,.92 | line .012,.42 .012,.92 w.008
cello 1.2 rests 0 .8; double-bass contrabass viola
  card rod 0 0 0 .1 .014 | half 0,.62 .12,.6 .16,.52 .11,.44 .1,.36 .2,.24 .17,.12 .05,.07
  card rod 0 .58 0 .94 .045 .03 | disc .01 .97 .035
  score line -.012,.2 -.01,.92 | line .012,.2 .01,.92 | blob -.1,.4 -.08,.34 -.1,.28 | blob .1,.4 .08,.34 .1,.28 |
      line -.05,.24 .05,.24 w.008 %60
  part .3,.36 sway10
  card rod -.34 .3 .42 .42 .012
harp 1.7; lyre
  card band .06:.05 -.28,.06 -.34,.5 -.3,.9 -.2,1 | band .08:.05 -.26,1 -.1,.9 .1,.98 .24,.84 | band .07:.1 -.26,.04
      0,.3 .24,.84 | box -.36 0 .06 .06 .02
  card rod -.2 .94 -.2 .12 .006 | rod -.13 .9 -.13 .2 .006 | rod -.06 .9 -.06 .28 .006 | rod .01 .92 .01 .38 .006 |
      rod .08 .94 .08 .5 .006 | rod .15 .9 .15 .64 .006
flute .66 follows 0 .3 -70; recorder piccolo
  card rod 0 0 0 1 .04 | box -.03 .1 .03 .16 | box -.03 .72 .03 .78 | box .02 .3 .05 .34 *5+0,.08
  score line -.01,.06 -.01,.96 w.01
clarinet .66 follows 0 .3 -40; oboe bassoon
  card rod 0 .1 0 .8 .05 | poly -.03,.14 .03,.14 .08,0 -.08,0 | poly -.025,.8 .025,.8 .012,1 -.012,1 | box -.036 .44
      .036 .48 | box .02 .2 .06 .24 *6+0,.09
  score line -.036,.46 .036,.46 | line -.034,.16 .034,.16 w.014 %80
saxophone .7 follows 0 .5 0; sax
  card band .05:.12 .16,.98 .1,.92 .06,.6 .04,.26 .14,.08 .28,.12 .34,.3 .38,.46 | rod .1 .97 .26 .93 .03 | poly
      .28,.4 .5,.56 .3,.6 .2,.5
  card disc .03 .7 .035 *5+-.01,-.1
  score disc .08 .64 .02 *4+-.01,-.1 w.01 %80
trombone .5 follows 0 .5 60; slide-trombone
  card band .04:.05 -.7,.84 .8,.84 | poly .6,.86 .98,1.04 .98,.62 .6,.8
  part 0,0 slide.24
  card band .045 -.5,.6 -1.1,.6 -1.16,.5 -1.1,.4 .3,.4
  part
  card band .04 .3,.4 .4,.4 .44,.62 .3,.62 -.5,.6 | rod -.3 .84 -.3 .4 .03 | rod -.7 .9 -.7 .78 .04
  mouth .98 .83
tuba .9; euphonium sousaphone french-horn
  card ring .04 .36 .24 .12 | poly -.34,.9 .06,1 .0,.5 -.12,.4 | band .08 .04,.12 -.2,.2 -.16,.6 | blob -.5,1.02!
      .12,1.06! 0,.92 -.1,.8 -.3,.84
  card box .02 .44 .06 .66 | box .1 .44 .14 .66 | box .18 .44 .22 .66 | band .04 .2,.3 .36,.5 .4,.66
  score line -.46,1 .08,1.03 w.02 %70
harmonica .05 flat 0 .3; mouth-organ
  card box -1.4 0 1.4 1 .16
  hole box -1.14 .36 -.94 .64 .02 *8+.3,0 #d8cfae %60
  score line -1.3,.82 1.3,.82 w.05
xylophone .6; marimba vibraphone glockenspiel
  card rod -.8 .6 -.6 0 .04 | rod .8 .6 .6 0 .04 | rod -.7 .3 .7 .3 .03
  card box -.9 .6 -.76 .8 .03 *9+.205,0
  score line -.9,.66 .9,.66 w.012
  part .3,.9 mouth30 nod20
  card rod .1 1.1 .5 .84 .02 | disc .52 .83 .05
tambourine .26 follows 0 .1; cymbal cymbals
  card ring 0 .5 .46 .08
  card disc 0 .5 .43 %60
  part 0,.5 nod10
  card box -.09 .92 .09 1.02 .03 *7@0,.5
triangle-bell .2 hangs 0 1
  card rod 0 .94 -.46 .06 .05 | rod -.46 .06 .36 .06 .05 | rod 0 .94 .4 .2 .05 | band .01 0,.94 0,1.1
  part .2,.4 nod20
  card rod .1 .5 .7 .7 .03
bagpipe .7; bagpipes
  card blob -.36,.36 -.3,.6 0,.66 .34,.56 .4,.34 .2,.16 -.2,.14
  part 0,.4 mouth-4 sway3
  card rod -.16 .56 -.44 1 .05 | rod 0 .6 -.1 1.06 .05 | rod .14 .6 .2 1.02 .05 | box -.5 .92 -.38 1.02 .02
  part
  card rod .3 .5 .6 .8 .04 | band .05 .34,.26 .46,.1 .44,-.02
  score line -.3,.46 .34,.46 | line -.3,.34 .36,.34 | line -.2,.6 -.2,.18 | line .1,.62 .1,.16
metronome .24 stands 0 .3
  gaze 0 .1
  card poly -.36,0 .36,0 .16,1 -.16,1 | box -.4 0 .4 .08
  hole poly -.2,.2 .2,.2 .1,.88 -.1,.88 #c8b07a %55
  part 0,.2 sway16 nod10
  card rod 0 .2 0 .94 .025 | box -.06 .62 .06 .72
music-box .16 flat 0 .2; musicbox jewellery-box
  card box -.7 0 .7 .6 .04
  score line -.6,.12 .6,.12 | line -.6,.48 .6,.48 | disc 0 .3 .1
  part -.7,.6 mouth-8
  card poly -.7,.6 .7,.6 .8,.68 .9,1.4 -.62,1.4 z.4
  part 0,0 sway3
  card rod 0 .6 0 .74 .03 | poly -.2,.78 .2,.78 .06,.96 -.06,.96 | disc 0 1.04 .07 | band .03 0,.94 .16,1.12 0,1.2 |
      band .03 0,.94 -.16,1.1
  glow 0 .9 .6 %40
organ 5; pipe-organ church-organ
  card box -.5 0 .5 .34 | box -.56 .32 .56 .38 | box -.2 .3 .2 .36
  card each box -.5 .38 -.41 .78 .04 | box -.39 .38 -.3 .88 .04 | box -.28 .38 -.18 .98 .04 | box -.15 .38 -.06 .84
      .04 | box -.045 .38 .045 .76 .04 | box .06 .38 .15 .84 .04 | box .18 .38 .28 .98 .04 | box .3 .38 .39 .88 .04
      | box .41 .38 .5 .78 .04
  hole blob -.48,.44 -.455,.48 -.43,.44 -.455,.42 | blob -.37,.44 -.345,.48 -.32,.44 -.345,.42 | blob -.26,.44
      -.23,.48 -.2,.44 -.23,.42 | blob .26,.44 .23,.48 .2,.44 .23,.42 | blob .37,.44 .345,.48 .32,.44 .345,.42 |
      blob .48,.44 .455,.48 .43,.44 .455,.42 %60
  part 0,.2 drop.03
  hole box -.24 .22 .24 .27 #e8dcb8 %80
barrel-organ 1.3; hurdy-gurdy street-organ
  card box -.46 .36 .4 .98 .03 | ring -.28 .18 .17 .03 | ring .26 .18 .17 .03 | rod .38 .5 .7 .62 .03
  card rod -.28 .02 -.28 .34 .015 | rod -.44 .18 -.12 .18 .015 | rod .26 .02 .26 .34 .015 | rod .1 .18 .42 .18 .015
  hole box -.3 .56 .24 .86 .03 #ffcf7a %60
  card box -.26 .56 -.2 .84 *6+.09,0
  part -.46,.7 spin120
  card rod -.46 .7 -.58 .7 .03 | rod -.58 .7 -.58 .82 .03
upright-piano 1.3; pianola
  card box -.6 .06 .6 1 .02 | box -.64 .94 .64 1 .01 | box -.66 .42 .66 .52 .01 | rod -.6 .44 -.6 0 .06 | rod .6 .44
      .6 0 .06
  score box -.5 .6 .5 .88 .02 | line -.06,.06 -.06,.12 | line .06,.06 .06,.12 w.012
  part 0,0 drop.02
  hole box -.58 .46 .58 .5 #e8e0c8 %80
  dark line -.5,.46 -.5,.5 *12+.09,0 w.016
tape-recorder .3; cassette-player tape walkman cassette
  card box -.8 .04 .8 1 .06 | box -.6 0 -.4 .06 | box .4 0 .6 .06
  score disc -.38 .62 .28 | disc .38 .62 .28 w.014
  part -.38,.62 spin80
  hole blob -.38,.68 -.34,.84 -.42,.84 *3@-.38,.62 #d8cfae %70
  part .38,.62 spin80
  hole blob .38,.68 .34,.84 .42,.84 *3@.38,.62 #d8cfae %70
  part
  hole box -.2 .14 .2 .26 #e8dcb8 %80
  part 0,.14 mouth40
  dark line 0,.14 0,.26 w.02
megaphone .35 follows -.4 .3 -60; bullhorn foghorn
  card poly -.5,.44 -.5,.64 .5,1 .5,.1 | box .46 .06 .56 1.04 .03 | box -.62 .4 -.46 .68 .04 | band .07 -.2,.44
      -.24,.2 -.06,.16 0,.36
  score line -.4,.6 .4,.86 w.02
  mouth .56 .55
whistle .05 follows 0 .3
  card disc -.3 .42 .42 | box -.3 .44 1 .84 .05 | ring -.74 .7 .14 .06
  hole box .1 .84 .34 .9 | disc -.3 .42 .14 %60
microphone 1.5 rests 0 .7; mike
  card half 0,.06 .04,.05 .2,0! | rod 0 .04 0 .84 .02 | box -.05 .84 .05 1 .05
  score line -.045,.88 .045,.88 | line -.045,.91 .045,.91 | line -.045,.94 .045,.94 | line -.045,.97 .045,.97 w.006
      %80
headphones .2 flat 0 .2; earphones
  card arc 0 .5 .44 -90 90 .07 | box -.58 .06 -.34 .54 .1 | box .34 .06 .58 .54 .1
  score line -.34,.12 -.34,.48 | line .34,.12 .34,.48 w.03
musical-note 1; quaver music melody song tune lullaby waltz rhythm symphony jazz hymn concert blues
  part 0,.4 sway4 nod8
  card disc -.2 .14 .17 .12 -20 | rod -.05 .16 -.05 .9 .05 | disc .34 .06 .17 .12 -20 | rod .49 .08 .49 .98 .05 |
      poly -.08,.78 .52,.88 .52,1.02 -.08,.92
  glow .1 .5 .9 %30
""")
