"""One grammar for what every detector finds: whose it is, for whom, by when, under which number."""
