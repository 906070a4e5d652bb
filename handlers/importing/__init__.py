"""From a shared letter to tracked actions: read it, show what was found, and store what its reader keeps."""
