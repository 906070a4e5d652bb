"""Documents to blocks: every format into one model, so that what looks for actions never sees a format."""
