"""The key postures: what each pose is, at its clearest. A pose that cannot be named in flat black is wrong."""

from filmgen.backends.silhouette.bodies.posture import Posture

STAND = Posture()
LOOK_UP = Posture(lean=-5, bend=-9, neck=-6, head=-26, arm=(-8, 10, 0, 6), other_arm=(-4, 12, 0, 6))
LOOK_DOWN = Posture(lean=4, bend=10, neck=14, head=26, arm=(4, 14, 0, 3), other_arm=(8, 12, 0, 3))

SIT = Posture(
    lean=-3, bend=8, neck=6, head=3, leg=(84, 80, 0), other_leg=(76, 84, 0),
    arm=(26, 50, 6, 4), other_arm=(32, 46, 8, 4),
)  # fmt: skip
SINKING = Posture(
    lean=38, bend=8, neck=-14, head=0, leg=(66, 92, 0), other_leg=(60, 94, 0),
    arm=(22, 24, 0, 4), other_arm=(-24, 30, 20, 4),
)  # fmt: skip
GROUND_SIT = Posture(
    lean=-12, bend=34, neck=-2, head=2, leg=(148, 140, 2), other_leg=(132, 96, 4),
    arm=(46, 44, 6, 6), other_arm=(-46, 12, 74, 8), other_hand="flat",
)  # fmt: skip
KNEEL = Posture(
    lean=4, bend=4, neck=6, head=6, leg=(62, 66, 4), other_leg=(-2, 94, -88),
    arm=(34, 40, 0, 6), other_arm=(10, 24, 0, 4),
)  # fmt: skip
KNEES = Posture(
    lean=12, bend=24, neck=16, head=26, leg=(4, 92, -80), other_leg=(-4, 94, -84),
    arm=(14, 12, 0, 6), other_arm=(20, 10, 0, 6),
)  # fmt: skip
CROUCH = Posture(
    lean=34, bend=30, neck=-8, head=16, leg=(96, 128, 10), other_leg=(70, 132, -16),
    arm=(40, 110, 0, 6), other_arm=(52, 104, 0, 6),
)  # fmt: skip
HIDE = CROUCH.but(
    lean=40, bend=40, neck=6, head=34, arm=(96, 132, 10, 8), other_arm=(104, 126, 10, 8),
    hand="open", other_hand="open",
)  # fmt: skip
LIE = Posture(
    lean=0, bend=-2, neck=6, head=4, roll=-90, leg=(6, 12, -18), other_leg=(0, 4, -22),
    arm=(4, 22, 8, 8), other_arm=(-10, 10, 0, 8),
)  # fmt: skip
BUCKLE = Posture(
    lean=8, bend=16, neck=14, head=20, leg=(34, 52, 0), other_leg=(22, 50, -18),
    arm=(10, 20, 0, 8), other_arm=(2, 14, 0, 4),
)  # fmt: skip
FALLEN = Posture(
    lean=4, bend=8, neck=12, head=18, roll=78, leg=(30, 46, -40), other_leg=(10, 24, -40),
    arm=(120, 24, 0, 20), other_arm=(150, 30, 0, 10),
)  # fmt: skip

LEAN = Posture(
    lean=36, bend=14, neck=-8, head=20, leg=(8, 4, 0), other_leg=(-14, 2, 0),
    arm=(46, 28, 10, 6), other_arm=(54, 24, 10, 6),
)  # fmt: skip
POINT = Posture(
    lean=3, bend=-4, neck=6, head=-3, arm=(86, 4, 0, 8), other_arm=(-6, 18, 0, 5), hand="point",
    leg=(10, 3, 0), other_leg=(-10, 4, 0),
)  # fmt: skip
REACH = Posture(
    lean=9, bend=-6, neck=-6, head=-12, arm=(112, 16, 0, 8), other_arm=(-34, 26, 0, 10),
    hand="open", other_hand="relaxed", leg=(20, 10, 0), other_leg=(-22, 8, -30),
)  # fmt: skip
HOLD = Posture(arm=(26, 66, -12, 4), other_arm=(30, 58, -8, 4), hand="flat", other_hand="flat", head=6)
GIVE = Posture(
    lean=9, bend=0, neck=4, head=2, arm=(66, 16, 4, 4), other_arm=(4, 22, 0, 4), hand="flat",
    leg=(12, 5, 0), other_leg=(-12, 4, -6),
)  # fmt: skip
WAVE = Posture(lean=1, bend=-4, neck=6, head=-6, arm=(136, 34, 0, 26), hand="open")
WRITE = Posture(
    lean=4, bend=8, neck=12, head=14, arm=(22, 92, 16, 2), other_arm=(30, 82, -8, 2), hand="pinch", other_hand="flat"
)  # fmt: skip
KNOCK = Posture(
    lean=4, bend=0, neck=6, head=0, arm=(62, 74, 0, 4), hand="grip", leg=(8, 4, 0), other_leg=(-8, 4, 0)
)  # fmt: skip
EMBRACE = Posture(
    lean=7, bend=4, neck=6, head=12, arm=(66, 52, 20, 8), other_arm=(84, 40, 18, 8), hand="flat", other_hand="flat",
    leg=(9, 4, 0), other_leg=(-7, 3, -4),
)  # fmt: skip
WORK = Posture(
    lean=14, bend=10, neck=8, head=14, arm=(24, 78, 0, 4), other_arm=(36, 60, 4, 4), hand="grip", other_hand="grip",
    leg=(10, 5, 0), other_leg=(-8, 3, 0),
)  # fmt: skip

ROW_BACK = Posture(
    lean=-22, bend=4, neck=12, head=6, leg=(78, 52, 6), other_leg=(74, 48, 6), arm=(24, 104, 0, 6),
    other_arm=(28, 100, 0, 6), hand="grip", other_hand="grip",
)  # fmt: skip
ROW_OUT = Posture(
    lean=26, bend=16, neck=-8, head=-6, leg=(96, 84, 8), other_leg=(92, 80, 8), arm=(64, 14, 0, 6),
    other_arm=(68, 10, 0, 6), hand="grip", other_hand="grip",
)  # fmt: skip
FLY = Posture(
    lean=4, bend=-8, neck=-10, head=-22, roll=64, lift=1.5, arm=(158, 6, 0, 14), other_arm=(-30, 12, 0, 24),
    hand="flat", other_hand="open", leg=(-6, 8, -46), other_leg=(8, 26, -46), sway=0.6,
)  # fmt: skip
SWIM = Posture(
    lean=2, bend=-6, neck=-14, head=-24, roll=76, lift=0.9, leg=(6, 14, -56), other_leg=(-8, 10, -56),
    hand="flat", other_hand="flat",
)  # fmt: skip

HANDLE = Posture(
    lean=5, bend=2, neck=6, head=2, arm=(46, 26, 12, 4), other_arm=(-4, 16, 0, 4), hand="grip",
    leg=(8, 4, 0), other_leg=(-7, 3, 0),
)  # fmt: skip
PUSH = Posture(
    lean=13, bend=3, neck=2, head=-2, arm=(52, 14, 8, 4), other_arm=(-14, 20, 0, 4), hand="grip",
    leg=(20, 14, 0), other_leg=(-18, 6, -16),
)  # fmt: skip
UNDO = Posture(
    lean=4, bend=10, neck=12, head=18, arm=(30, 82, -6, 2), other_arm=(34, 70, -8, 2), hand="pinch", other_hand="flat",
)  # fmt: skip
PEER = Posture(
    lean=12, bend=6, neck=4, head=2, arm=(96, 132, -26, 6), other_arm=(-12, 18, 0, 4), hand="flat",
    leg=(12, 4, 0), other_leg=(-12, 4, -6),
)  # fmt: skip
SIGHT = Posture(
    lean=1, bend=-4, neck=7, head=-5, arm=(88, 108, -24, 4), other_arm=(92, 56, -8, 4), hand="grip", other_hand="grip",
    leg=(9, 3, 0), other_leg=(-10, 4, 0),
)  # fmt: skip
STOOP = Posture(
    lean=44, bend=24, neck=-26, head=6, arm=(8, 16, 10, 4), other_arm=(20, 12, 10, 4), hand="flat", other_hand="flat",
    leg=(30, 34, 0), other_leg=(10, 30, -12),
)  # fmt: skip
