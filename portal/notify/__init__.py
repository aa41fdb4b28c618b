"""What the mailbox does by itself: tell a desk that something waits, escalate, drill, erase on the day."""
