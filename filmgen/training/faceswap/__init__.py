"""How two people's faces are learnt by one network, and drawn in each other's place.

Read `train_faceswap.py` from `train` downwards. What comes of it is a folder, and `load_swapper` opens it.
"""

from filmgen.training.faceswap.swapper import Swapper, load_swapper

__all__ = ["Swapper", "load_swapper"]
