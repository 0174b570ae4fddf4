import { type CatalogueExercise, exercise } from "../exercise";

/** Calf, shin, ankle and foot. */
export const EXERCISES_CALF: readonly CatalogueExercise[] = [
  exercise(
    "Standing Calf Raise",
    ["calf"],
    ["ankle"],
    [
      "Standing Calf Raise (Machine)",
      "Standing Calf Raise (Barbell)",
      "Standing Calf Raise (Dumbbell)",
      "Standing Calf Raise (Bodyweight)",
      "Standing Calf Raise (Smith)",
      "Standing Calf Raise (Smith Machine)",
      "Calf Raise",
      "Calf Raises",
    ],
    1,
  ),
  exercise(
    "Single Leg Calf Raise",
    ["calf"],
    ["ankle"],
    [
      "Single Leg Standing Calf Raise",
      "Single Leg Standing Calf Raise (Barbell)",
      "Single Leg Standing Calf Raise (Dumbbell)",
      "Single Leg Standing Calf Raise (Machine)",
    ],
    1,
  ),
  exercise(
    "Seated Calf Raise",
    ["calf"],
    ["ankle"],
    [
      "Seated Calf Raise (Machine)",
      "Seated Calf Raise (Plate Loaded)",
      "Seated Calf Raise (Smith Machine)",
      "Calf Extension (Machine)",
    ],
  ),
  exercise(
    "Calf Press",
    ["calf"],
    ["ankle"],
    ["Calf Press (Machine)", "Calf Press on Leg Press", "Calf Press on Seated Leg Press"],
  ),
  exercise("Donkey Calf Raise", ["calf"], ["ankle"], ["Donkey Calf Raise (Machine)"]),
  exercise(
    "Tibialis Raise",
    ["shin"],
    ["ankle"],
    ["Tib Raise", "Tibialis Raise (Machine)", "Tibialis Raises"],
  ),
  exercise("Banded Ankle Dorsiflexion", ["shin"], ["ankle"], ["Ankle Dorsiflexion (Band)"]),
  exercise(
    "Banded Ankle Eversion",
    ["ankle"],
    ["shin", "foot"],
    ["Ankle Eversion (Band)", "Ankle Inversion (Band)"],
  ),
  exercise("Toe Curl", ["foot"], ["ankle"], ["Toe Curls", "Towel Scrunch", "Towel Scrunches"]),
];
