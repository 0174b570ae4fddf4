/** Joins the exercise field, made in the browser, to the list of names, made on the server. */
export const EXERCISE_NAMES_ID = "exercise-names";
