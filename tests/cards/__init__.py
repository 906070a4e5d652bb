"""Every card has an example, and the examples are the golden files of every renderer and the gallery of the docs."""
