"""Tests of filmgen. Work as small as theirs takes longer to divide among threads than to do: each process has one."""

import os

os.environ["OMP_NUM_THREADS"] = "1"
