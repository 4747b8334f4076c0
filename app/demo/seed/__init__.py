"""A synthetic authority: some six weeks of a front door, invented from a fixed seed.

Nothing here is or was real: names, places, numbers and stories are put together from lists. The share of each source
and of children who were known before follow Lincolnshire's figures for 2024; contacts are not counted there, so how
many become a referral, and how often somebody is late, is assumed. Everything goes through the domain's decisions.
"""
