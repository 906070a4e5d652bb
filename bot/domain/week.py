"""The days of the week by name, Monday first, as `date.weekday()` counts them."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
