-- However long the history is, the window is read by its index, and planning that anew each time costs more than the
-- reading. Whoever replaces the function says this again.
ALTER FUNCTION open_client(uuid, uuid, float8, float8, float8, json, json) SET plan_cache_mode = force_generic_plan;
