"""What people do with documents before and after the board shows them: drafts, decisions, batches, the way back.

``warehouse.library`` is the door; nothing else imports these modules.
"""
