"""Runs the boroughs' SSDA903 validator and prints what it flags, one JSON object a line.

    run.py YEAR LA_GSS RULES FILES... [--prev FILES...]     YEAR 2023 is 2022-23; RULES is 1004,574 or all
    run.py --cases FILE                                     many runs in one process

Each line is {"table": "Missing", "row": 0, "rule": "1004"}, rows counted from 0. A rule that fell over gives
{"crashed": "1004"}; files the validator will not load give {"refused": "why"}. FILE holds one run a line, as
{"year", "authority", "rules", "files", "prev"}; its output lines carry "case", the number of the run from 0.

"all" is for looking only: in 0.1.17 rule 365 fills in blank DEC for every rule that runs after it, so 575 and 577 then flag
periods rightly open at the end of the year.
"""

import json
import logging
import sys
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

from lac_validator.lac_validator import LacValidator  # noqa: E402
from lac_validator.rules.ruleset_utils import get_year_ruleset  # noqa: E402
from lac_validator.utils import process_uploaded_files  # noqa: E402


def verdicts(year, authority, rules, files, prev):
    registry = get_year_ruleset(year)
    try:
        validator = LacValidator(
            metadata={"collectionYear": year, "localAuthority": authority},
            files=process_uploaded_files({"This year": files, "Prev year": prev}),
            registry=registry,
            selected_rules=None if rules == "all" else rules.split(","),
        )
    except Exception as error:  # the validator lets pandas' own errors through
        return [{"refused": f"{type(error).__name__}: {str(error).strip()}"}]
    flagged = []
    for table, frame in validator.ds_results.items():
        if table == "metadata":
            continue
        for column in (name for name in frame.columns if name.startswith("ERR_")):
            for row in frame.index[frame[column].eq(True)]:
                flagged.append({"table": table, "row": int(row), "rule": column[4:]})
    return flagged + [{"crashed": rule} for rule in validator.fails]


def main(arguments):
    if arguments[0] == "--cases":
        with open(arguments[1], encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                for verdict in verdicts(**json.loads(line)):
                    print(json.dumps({"case": number, **verdict}))
        return
    year, authority, rules, *files = arguments
    prev = []
    if "--prev" in files:
        at = files.index("--prev")
        files, prev = files[:at], files[at + 1 :]
    for verdict in verdicts(year, authority, rules, files, prev):
        print(json.dumps(verdict))


if len(sys.argv) < 3:
    sys.exit(__doc__)
main(sys.argv[1:])
