"""The decree as a checker: one function for each rule, over announcements and over figures seen."""
