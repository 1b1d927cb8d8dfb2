"""One tiny broken project for every rule: proof that the rule is checked, and where it points."""
