"""Buildings and sights: where people live, work, pray, wait and look from."""

from filmgen.backends.silhouette.bodies.things.album import album

SIGHTS = album("""
cottage 6; cabin shed lodge chalet bothy cottage-home
  card poly -.7,0 .7,0 .7,.44 -.7,.44 | blob -.9,.42! -.5,.92! .5,.92! .9,.42! .5,.5 0,.46 -.5,.5 | box .3 .8 .44
      1.06
  hole box -.5 .18 -.26 .36 .02 | box .26 .18 .5 .36 .02 #ffc46a
  hole box -.1 0 .1 .3 .08 #8a5a2a %70
  steam .37 1.08 .4
  glow 0 .26 .7 %40
igloo 2.4
  card half 0,1 .5,.86 .78,.5 .84,0! | blob .4,0! .44,.4 .7,.5 .96,.4 1.06,0!
  hole blob .6,0! .62,.24 .76,.32 .9,.24 .92,0! #ffb46a
  score line -.8,.22 .4,.22 | line -.74,.46 .46,.46 | line -.56,.7 .56,.7 | line -.4,.0 -.4,.22 | line 0,0 0,.22 |
      line -.2,.22 -.2,.46 | line .2,.22 .2,.46 | line -.5,.22 -.52,.46 | line 0,.46 0,.7 | line -.34,.46 -.32,.7 |
      line .36,.46 .34,.7 w.012
  glow .76 .14 .5 %60
barn 8; stable granary farm farmhouse homestead
  card poly -.6,0 .6,0 .6,.5 .4,.82 0,1 -.4,.82 -.6,.5
  hole box -.1 .62 .1 .78 #ffc46a
  score poly -.24,0 .24,0 .24,.46 -.24,.46 -.24,0 | line -.24,0 0,.46 | line 0,0 -.24,.46 | line 0,0 .24,.46 | line
      .24,0 0,.46 | line 0,0 0,.46 | line -.64,.48 -.42,.84 0,1.02 .42,.84 .64,.48 w.014
mansion 12; manor villa estate manor-house chateau hotel inn motel hostel
  card box -1 0 1 .6 | box -.3 0 .3 .74 | poly -.36,.74 .36,.74 0,.96 | poly -1.06,.6 -.4,.6 -.7,.8 | poly 1.06,.6
      .4,.6 .7,.8 | box -.9 .6 -.82 .88 | box .82 .6 .9 .88 | box -.5 0 .5 .08
  hole box -.92 .36 -.82 .52 *4+.17,0 | box .42 .36 .52 .52 *4+.17,0 | box -.92 .12 -.82 .28 *3+.17,0 | box .6 .12
      .7 .28 *3+.17,0 | box -.2 .42 -.1 .56 *3+.15,0 #ffc46a
  hole half 0,.3 .08,.24 .09,.08! #ffe0a0
  glow 0 .4 1 %30
flats 14; apartment tower-block apartment-block tenement housing-block
  card box -.36 0 .36 .94 | box -.4 .92 .4 .97 | box .1 .96 .24 1.06 | rod -.2 .96 -.2 1.1 .015
  hole box -.29 .1 -.17 .18 *4+.15,0 | box -.29 .24 -.17 .32 *3+.15,0 | box -.14 .38 -.02 .46 *3+.15,0 | box -.29
      .52 -.17 .6 *4+.15,0 | box -.29 .66 -.17 .74 *2+.3,0 | box -.14 .8 -.02 .88 *2+.15,0 #ffc46a
  score line -.36,.21 .36,.21 *6+0,.14 w.006
shop 6; bakery boutique store antique-shop hat-shop toy-shop clock-shop flower-shop pawn-shop bookshop barbershop
      pharmacy department-store supermarket butcher grocer
  card box -.6 0 .6 1 | box -.66 .94 .66 1
  hole box -.5 .08 .1 .42 #ffd28a | box .22 .02 .46 .42 #ffd28a
  card poly -.6,.62 .6,.62 .7,.46 -.7,.46
  card blob -.7,.48! -.5,.48! -.5,.42 -.6,.39 -.7,.42 *7+.2,0
  hole box -.42 .72 -.22 .9 .02 | box -.1 .72 .1 .9 .02 | box .22 .72 .42 .9 .02 #ffc46a
  score line -.5,.62 -.58,.46 | line -.3,.62 -.34,.46 | line -.1,.62 -.12,.46 | line .1,.62 .12,.46 | line .3,.62
      .34,.46 | line .5,.62 .58,.46 w.014
  card box -.44 .08 -.34 .22 .03 | disc -.2 .14 .05 | box -.1 .08 -.02 .26
  glow -.2 .24 .7 %50
cafe 5; restaurant bar pub saloon tavern diner nightclub canteen
  card box -.8 0 .8 .74 | box -.86 .7 .86 .76 | box -.5 .76 .5 .98 .03
  hole box -.7 .12 -.16 .56 #ffd28a | box .16 .12 .7 .56 #ffd28a | box -.1 .02 .1 .56 #c8863a %80
  card box -.06 .82 .06 .92 .02 | arc .08 .87 .035 0 180 .02
  card rod -.56 .12 -.56 .3 .02 | box -.64 .28 -.48 .31 | rod -.3 .12 -.3 .24 .02 | rod .44 .12 .44 .3 .02 | box .36
      .28 .52 .31
  glow 0 .3 1 %50
school 10; academy college university classroom kindergarten orphanage
  card box -1 0 1 .5 | poly -.36,.5 .36,.5 .36,.7 0,.88 -.36,.7 | poly -1.04,.5 1.04,.5 .9,.62 -.9,.62 | box -.06
      .84 .06 1 | poly -.1,.98 .1,.98 0,1.1
  hole box -.9 .16 -.76 .4 *3+.2,0 #ffc46a | box .36 .16 .5 .4 *3+.2,0 #ffc46a | disc 0 .64 .09 #e8dcb8
  hole half 0,.36 .1,.28 .12,0! #8a5a2a
  part 0,.92 sway10 nod20
  card half 0,.98 .02,.97 .04,.9!
hospital 12; clinic sanatorium asylum infirmary morgue ward
  card box -1 0 1 .66 | box -.4 0 .4 .94 | box -.3 .94 .3 1
  hole box -.92 .44 -.8 .56 *3+.19,0 | box .44 .44 .56 .56 *3+.19,0 | box -.92 .2 -.8 .32 *3+.19,0 | box .44 .2 .56
      .32 *3+.19,0 #d8ecdc
  hole box -.05 .58 .05 .88 #e0483a | box -.15 .68 .15 .78 #e0483a
  hole box -.2 0 .2 .26 #ffe0a0
  glow 0 .73 .5 #ff6a5a %40
bank 11; courthouse court museum parliament embassy town-hall stock-exchange gallery opera ministry government
      senate ballroom record-office registry capitol council committee justice law democracy capitalism library
  card box -.72 .1 .72 .64 z.8
  card poly -.8,.7 .8,.7 0,1 | box -.8 .62 .8 .7 | box -.74 .14 -.6 .62 | box -.46 .14 -.32 .62 | box -.18 .14 -.04
      .62 | box .04 .14 .18 .62 | box .32 .14 .46 .62 | box .6 .14 .74 .62 | box -.8 .08 .8 .15 | box -.88 0 .88 .08
  hole box -.12 .15 .12 .46 #ffc46a | disc 0 .8 .05 #ffc46a
  glow 0 .3 .6 %50
temple 10; shrine parthenon pantheon ruin ruins column columns acropolis
  card box -.7 0 .7 .06 | box -.62 .06 .62 .12 | box -.56 .12 -.44 .7 | box -.24 .12 -.12 .7 | box .1 .12 .22 .5 |
      box .42 .12 .54 .66 | poly -.64,.7 -.04,.7 -.06,.8 -.3,.94 -.64,.8 | poly .6,.02 .9,.0 .94,.1 .66,.14
  score line -.52,.14 -.52,.68 | line -.48,.14 -.48,.68 | line -.2,.14 -.2,.68 | line .16,.14 .16,.48 | line .48,.14
      .48,.64 w.01
pyramid 30; pharaoh egypt sphinx
  card poly -.9,0 .9,0 0,1
  card poly 0,1 .9,0 .24,0 z.4
  score line -.74,.17 .2,.17 | line -.58,.35 .16,.35 | line -.42,.53 .1,.53 | line -.24,.73 .06,.73 w.01
  hole poly -.1,0 .02,0 .0,.14 -.08,.14 #ffb46a
pagoda 18; shrine-tower japan tea-house
  card box -.34 0 .34 .2 | blob -.56,.24! -.3,.34! .3,.34! .56,.24! .4,.22 -.4,.22 | box -.26 .3 .26 .44 | blob
      -.46,.48! -.24,.58! .24,.58! .46,.48! .3,.46 -.3,.46 | box -.2 .54 .2 .68 | blob -.38,.72! -.1,.86! .1,.86!
      .38,.72! .24,.7 -.24,.7 | rod 0 .84 0 1 .02
  hole box -.1 .02 .1 .18 | box -.16 .35 -.06 .42 | box .06 .35 .16 .42 | box -.05 .59 .05 .66 #ffc46a
  glow 0 .1 .5 %60
mosque 20; minaret synagogue taj
  card box -.5 0 .5 .44 | half 0,1 .02,.9 .16,.8 .32,.66 .3,.48 .26,.42! | box -.84 0 -.72 .8 | box .72 0 .84 .8 |
      poly -.86,.8 -.7,.8 -.78,.98 | poly .86,.8 .7,.8 .78,.98
  hole half 0,.32 .08,.26 .1,.14 .1,0! #ffc46a
  hole blob -.36,0! -.36,.2 -.3,.28 -.24,.2 -.24,0! | blob .24,0! .24,.2 .3,.28 .36,.2 .36,0! #c88a4a
  score line -.84,.6 -.72,.6 | line .72,.6 .84,.6 | line -.5,.4 .5,.4 w.014
prison 10; jail gaol dungeon penitentiary
  card box -.8 0 .8 .7 | box -.9 0 -.64 .86 | box .64 0 .9 .86 | box -.94 .84 -.86 .92 *4+.085,0 | box .61 .84 .69
      .92 *4+.085,0 | box -.6 .68 -.5 .76 *6+.21,0
  hole box -.46 .36 -.2 .56 | box .2 .36 .46 .56 | box -.13 0 .13 .34 .1 #ffc46a
  card rod -.4 .34 -.4 .58 .02 *3+.07,0 | rod .26 .34 .26 .58 .02 *3+.07,0 | rod -.07 0 -.07 .34 .02 *3+.07,0
observatory 9; planetarium dome telescope-dome
  card box -.5 0 .5 .44 | half 0,.98 .3,.88 .46,.66 .5,.46! .5,.42! | box -.56 .4 .56 .47 | box .5 0 1 .24
  hole poly .06,.97 .2,.93 .32,.6 .2,.54 #0c1220 %90
  card rod .16 .62 .34 1.06 .08
  hole box -.3 .12 -.2 .26 | box -.05 0 .08 .28 | box .66 .08 .76 .18 #ffc46a
greenhouse 4; conservatory glasshouse hothouse orangery
  card poly -.8,0 .8,0 .8,.56 0,1 -.8,.56 %35
  card rod -.8 0 -.8 .56 .03 | rod .8 0 .8 .56 .03 | rod -.8 .56 0 1 .03 | rod .8 .56 0 1 .03 | rod -.8 .56 .8 .56
      .02 | rod -.4 0 -.4 .78 .02 | rod .4 0 .4 .78 .02 | rod 0 0 0 1 .02 | box -.84 0 .84 .06
  card blob -.6,.06 -.7,.4 -.56,.3 -.5,.5 -.46,.26 -.36,.36 -.5,.06 | blob .2,.06 .1,.5 .24,.36 .3,.6 .36,.34 .5,.44
      .36,.06 | blob -.2,.06 -.24,.26 -.16,.2 -.1,.34 -.06,.06
  glow 0 .4 .9 #d8ffb0 %30
cinema 9; picture-house movie-theatre theatre theater music-hall arcade casino concert-hall backstage film movie
      hollywood
  card box -.7 0 .7 .8 | box -.16 .5 .16 1.08 .04 | box -.8 .42 .8 .54
  hole disc -.74 .48 .025 *11+.148,0 #ffe0a0
  hole box -.1 .58 .1 1 .03 #ff7a6a
  hole box -.6 .04 -.4 .36 *5+.25,0 #ffc46a
  card box -.02 0 .02 .4
  glow 0 .5 1 #ff9a6a %50
stadium 16; arena colosseum amphitheatre gym
  card blob -1.1,.7! -1,.9 0,1 1,.9 1.1,.7! 1,0! -1,0!
  hole blob -.98,.76! 0,.9 .98,.76! 0,.64 #ffd890 %60
  hole half 0,.26 .05,.22 .06,.06! | blob -.36,.06! -.36,.2 -.3,.26 -.24,.2 -.24,.06! | blob .24,.06! .24,.2 .3,.26
      .36,.2 .36,.06! | blob -.66,.06! -.66,.2 -.6,.26 -.54,.2 -.54,.06! | blob .54,.06! .54,.2 .6,.26 .66,.2
      .66,.06! | box -.9 .38 -.8 .5 *10+.19,0 #ffc46a
  glow 0 .8 1.1 %40
circus 12; big-top circus-tent marquee
  card blob -.8,.44! -.3,.6 -.06,.98! .06,.98! .3,.6 .8,.44! .74,0! -.74,0! | rod 0 .9 0 1.1 .015
  hole half 0,.4 .1,.2 .16,0! #ffc46a
  score line -.03,.96 -.24,.56 -.46,.02 | line .03,.96 .24,.56 .46,.02 | line -.8,.44 .8,.44 | line -.8,.42 -.72,.36
      -.64,.42 -.56,.36 -.48,.42 -.4,.36 -.32,.42 -.24,.36 | line .8,.42 .72,.36 .64,.42 .56,.36 .48,.42 .4,.36
      .32,.42 .24,.36 w.014
  part 0,1.08 sway6
  card poly 0,1.1 .2,1.05 0,1
  glow 0 .16 .7 %60
town 20; city paris london rome berlin vienna prague tokyo moscow cairo istanbul chicago suburb metropolis new-york
      skyline village quarter
  card poly -1.4,0 1.4,0 1.4,.3 1.24,.3 1.24,.4 1.06,.4 1.06,.24 .9,.24 .9,.6 .8,.7 .7,.6 .7,.36 .5,.36 .5,.8 .44,.8
      .44,.9 .3,.9 .3,.3 .16,.3 .16,.56 .06,.64 .06,1 0,1.1 -.06,1 -.06,.64 -.16,.56 -.16,.4 -.36,.4 -.36,.7 -.6,.7
      -.6,.3 -.76,.3 -.76,.5 -.92,.6 -1.08,.5 -1.08,.26 -1.4,.26
  hole box -.54 .6 -.5 .65 *2+.1,0 | box -.54 .48 -.5 .53 | box -.44 .38 -.4 .43 | box .34 .8 .38 .84 | box .4 .68
      .44 .73 | box .34 .56 .38 .61 | box .76 .5 .8 .55 | box -.98 .4 -.94 .45 | box -1.3 .14 -1.26 .19 *9+.31,0 |
      box 1.1 .28 1.14 .33 | box -.02 .7 .02 .78 #ffc46a
  glow 0 .3 1.4 %25
obelisk 16; monument monolith cleopatra-needle pillar-stone memorial
  card poly -.08,.12 .08,.12 .055,.92 0,1 -.055,.92 | box -.14 .04 .14 .13 | box -.2 0 .2 .05
  score line -.02,.2 .02,.2 | disc 0 .3 .025 | line -.03,.4 0,.44 .03,.4 | line 0,.5 0,.58 | line -.025,.64 .025,.64
      | disc 0 .74 .02 w.008
statue 3; sculpture bust bronze marble-statue figurehead
  card box -.24 0 .24 .3 | box -.28 .28 .28 .33 | box -.3 0 .3 .05
  card blob -.12,.33! .14,.33! .12,.5 .14,.7 .28,.84 .34,1.0 .28,1.02 .18,.88 .08,.82! -.06,.82! -.16,.74 -.18,.58
      -.1,.52 | disc .02 .89 .06 .07 | blob .28,.98 .36,1.12 .4,1.02
totem 4; totem-pole idol
  card half 0,1 .12,.98 .14,.84! .16,.7! .13,.68! .15,.5! .13,.36! .16,.34! .14,.04! .2,0! | blob -.14,.72! -.5,.86
      -.44,.76! -.48,.72! -.14,.64! | blob .14,.72! .5,.86 .44,.76! .48,.72! .14,.64!
  hole disc -.06 .88 .026 | disc .06 .88 .026 | disc -.06 .58 .026 | disc .06 .58 .026 | disc -.06 .26 .03 | disc
      .06 .26 .03 | box -.07 .44 .07 .48 .01 | box -.08 .12 .08 .17 .01
  part 0,.78 drop.03
  hole poly -.03,.82 .03,.82 0,.76
arch 8; triumphal-arch gateway border checkpoint frontier crossroads labyrinth maze
  card poly -.7,0 -.34,0 -.34,.5 -.2,.64 0,.7 .2,.64 .34,.5 .34,0 .7,0 .7,.96 -.7,.96 | box -.76 .8 .76 .88 | box
      -.74 .94 .74 1
  score box -.6 .2 -.44 .6 | box .44 .2 .6 .6 | line -.6,.91 .6,.91 w.012
well 1.9; wishing-well
  card poly -.5,.7 0,1 .5,.7 .5,.66 -.5,.66 | rod -.36 .3 -.36 .7 .06 | rod .36 .3 .36 .7 .06 | box -.46 0 .46 .36
      .05 | rod -.4 .56 .4 .56 .05
  part 0,.56 drop.14 sway4
  card rod 0 .56 0 .44 .015 | poly -.08,.44 .08,.44 .06,.32 -.06,.32
  part
  card box -.46 0 .46 .34 .05
  score line -.46,.12 .46,.12 | line -.46,.24 .46,.24 | line -.2,0 -.2,.12 | line .2,0 .2,.12 | line 0,.12 0,.24 |
      line -.3,.24 -.3,.34 | line .3,.24 .3,.34 w.012
fountain 3; drinking-fountain
  card half 0,.62 .05,.6 .06,.44 .3,.44! .3,.38! .06,.32 .07,.2 .5,.2! .6,0!
  part 0,.6 sway3 lift.06
  card blob 0,.62! .06,.9 .2,.9 .3,.46! .34,.46! .24,.98 .06,1 0,.9 -.06,1 -.24,.98 -.34,.46! -.3,.46! -.2,.9
      -.06,.9 | blob .28,.4! .5,.44 .54,.2! .5,.2! .46,.38 | blob -.28,.4! -.5,.44 -.54,.2! -.5,.2! -.46,.38 #a8d0dc
      %75
  glow 0 .7 .7 #cfeef4 %30
water-tower 10; silo tank gasometer
  card half 0,1 .3,.84! .3,.52! .1,.46 | rod -.22 .5 -.3 0 .03 | rod .22 .5 .3 0 .03 | rod 0 .5 0 0 .04 | rod -.26
      .26 .26 .26 .015 | rod -.28 .02 .24 .46 .012 | rod .28 .02 -.24 .46 .012
  score line -.3,.68 .3,.68 | line -.3,.84 .3,.84 w.012
oil-rig 30; derrick-rig platform-rig
  card box -.6 .3 .6 .4 | rod -.46 0 -.4 .34 .06 | rod .46 0 .4 .34 .06 | rod -.44 .1 .4 .3 .02 | rod .44 .1 -.4 .3
      .02 | box .14 .4 .54 .6 | rod -.4 .4 -.2 1 .025 | rod 0 .4 -.2 1 .025 | rod -.34 .56 -.06 .56 .015 | rod -.28
      .74 -.12 .74 .015 | rod -.36 .4 -.06 .56 .012 | rod -.04 .4 -.34 .56 .012 | rod .56 .5 .8 .7 .02
  hole disc .22 .5 .025 *4+.08,0 #ffd890
  hole disc .84 .76 .05 #ff9a4a
  glow .84 .78 .4 #ff9a4a
airport 14; control-tower runway
  card box -1.2 0 -.1 .3 | blob -1.24,.3! -.9,.42 -.06,.34! | box .1 0 .24 .66 | poly .02,.64 .32,.64 .4,.84
      -.06,.84 | box -.02 .84 .36 .9 | rod .17 .9 .17 1.06 .015
  hole poly .02,.68 .32,.68 .36,.81 -.02,.81 #9fe0e6 | box -1.1 .08 -1 .22 *8+.12,0 #ffd890
  card blob .5,.06 .7,.02 1.2,.04 1.3,.12 1.16,.18 .7,.16 | poly .5,.08 .44,.34 .54,.34 .66,.14
  glow .17 1.06 .25 #ff5a4a %80
bus-stop 2.6; bus-shelter taxi-rank
  card rod -.5 0 -.5 .84 .04 | rod .5 0 .5 .84 .04 | box -.6 .82 .6 .88 | rod .76 0 .76 1 .03 | disc .76 .96 .09 |
      box -.36 .24 .3 .28 | rod -.3 0 -.3 .26 .03 | rod .24 0 .24 .26 .03
  card box -.48 .3 .48 .8 %25
  hole disc .76 .96 .055 #ffc46a
garage 5; car-wash workshop shipyard engine-room foundry depot
  card poly -.8,0 .8,0 .8,.64 0,1 -.8,.64
  hole box -.5 0 .5 .5 #ffc46a %70
  card blob -.36,.04! .36,.04! .4,.16 .26,.22 .16,.34 -.16,.34 -.26,.22 -.4,.16 | disc -.24 .04 .06 | disc .24 .04
      .06
  score line -.5,.5 .5,.5 | line -.5,.58 .5,.58 w.02
  glow 0 .2 .7 %40
pier 6; jetty dock harbour harbor marina port quay
  card box -1.6 .5 1.2 .58 | rod -1.4 0 -1.4 .54 .05 | rod -.9 0 -.9 .54 .05 | rod -.4 0 -.4 .54 .05 | rod .1 0 .1
      .54 .05 | rod .6 0 .6 .54 .05 | rod 1.1 0 1.1 .8 .05 | box .6 .58 1 .84 | poly .54,.84 1.06,.84 .8,1.02 | rod
      -1.4 .56 -1.4 .76 .03 | rod -.6 .56 -.6 .76 .03 | rod -1.4 .74 .6 .74 .012
  hole box .7 .64 .8 .76 #ffc46a
  score line -1.6,.26 1.2,.26 w.012
dam 16; weir reservoir barrage
  card poly -1.3,0 1.3,0 1.2,.96 -1.2,.96 | box -1.3 .92 1.3 1
  score line -.8,.9 -.84,.06 | line -.4,.9 -.42,.06 | line 0,.9 0,.06 | line .4,.9 .42,.06 | line .8,.9 .84,.06
      w.014
  hole blob -.3,.5! .3,.5! .36,0! -.36,0! #a8d0dc %60
wall 3; brick-wall rampart barrier
  card box -1.2 0 1.2 .96 | box -1.26 .94 1.26 1
  score line -1.2,.16 1.2,.16 *6+0,.16 | line -1,0 -1,.16 *6+.4,0 | line -.8,.16 -.8,.32 *6+.4,0 | line -1,.32
      -1,.48 *6+.4,0 | line -.8,.48 -.8,.64 *6+.4,0 | line -1,.64 -1,.8 *6+.4,0 | line -.8,.8 -.8,.94 *6+.4,0 w.01
fence 1.1; picket railing hurdle
  card poly -1.15,0 -1.05,0 -1.05,.9 -1.1,1 -1.15,.9 *8+.31,0 | box -1.2 .26 1.2 .34 | box -1.2 .66 1.2 .74
signpost 2.4; sign crossroads-sign direction-sign milestone guidepost choice
  card rod 0 0 0 1 .05 | poly .02,.92 .5,.96 .6,.88 .5,.8 .02,.8 | poly -.02,.74 -.46,.76 -.56,.68 -.46,.6 -.02,.62
      | poly .02,.56 .36,.58 .44,.5 .36,.44 .02,.44
  score line .08,.88 .42,.89 | line -.1,.68 -.4,.69 | line .08,.51 .3,.52 w.03 %60
chimney 2; chimneys smokestack funnel factory-chimney
  card poly -.2,0 .2,0 .16,.9 -.16,.9 | box -.24 .86 .24 .94 | box -.12 .94 -.03 1.06 | box .03 .94 .12 1.06
  score line -.19,.2 .19,.2 *4+0,.18 w.012
  steam 0 1.06 .5
cemetery 3; graveyard churchyard necropolis
  card blob -.8,0! -.8,.5 -.66,.66 -.52,.5 -.52,0! | box .0 0 .1 .8 | box -.14 .5 .24 .6 | blob .44,0! .46,.4 .6,.52
      .74,.4 .72,0! | band .05:.02 1,0 .96,.5 1.1,1 | band .03:.01 .98,.5 .8,.7 .76,.86 | band .03:.01 1,.6 1.2,.76
      1.24,.9 | blob -1.1,0! -.3,.1 .4,.08 1.3,0!
""")
