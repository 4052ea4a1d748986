"""How the basis is made out of MakeHuman's face units; run by `basis.build` only."""
