"""The Speak workspace: widgets that show a script, a take and its prosody, and say what the user did."""
