from hypothesis import settings

settings.register_profile("portal", deadline=None)  # a busy machine is no mistake of ours
settings.load_profile("portal")
