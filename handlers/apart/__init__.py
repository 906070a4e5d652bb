"""Files of others are opened in a process of their own, which has little time and memory and no secrets."""
