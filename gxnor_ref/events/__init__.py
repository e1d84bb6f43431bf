"""Events: what a network's products cost a machine that computes only where no factor is zero.

`operations` has those of Table 2, Fig 11 and Fig 12; `counts` counts those of a layer on
real data, and `count_network` those of a whole network; `energy` prices them.
"""
