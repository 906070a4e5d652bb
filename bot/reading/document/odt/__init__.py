"""An OpenDocument text (.odt) to lines."""
