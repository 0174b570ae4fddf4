import { type CatalogueExercise, exercise } from "./exercise";

/** Abdomen, back extension, carries, whole-body lifts. */
export const EXERCISES_TRUNK: readonly CatalogueExercise[] = [
  exercise(
    "Back Extension",
    ["lower-back"],
    ["buttock", "thigh-back"],
    [
      "Back Extension (Hyperextension)",
      "Back Extension (Machine)",
      "Back Extension (Weighted Hyperextension)",
      "Hyperextension",
      "Superman",
    ],
  ),
  exercise("Reverse Hyperextension", ["lower-back"], ["buttock", "thigh-back"], ["Reverse Hyper"]),
  exercise("Plank", ["abdomen"], ["shoulder"], ["Front Plank", "Plank (Weighted)"]),
  exercise("Side Plank", ["abdomen"], ["hip"]),
  exercise(
    "Crunch",
    ["abdomen"],
    ["neck"],
    ["Crunch (Machine)", "Cable Crunch", "Crunches", "Decline Crunch", "Crunch (Weighted)"],
  ),
  exercise("Sit Up", ["abdomen"], ["hip", "lower-back"], ["Sit-up", "Situp", "Sit Up (Weighted)"]),
  exercise(
    "Hanging Leg Raise",
    ["abdomen"],
    ["hip", "forearm"],
    [
      "Hanging Knee Raise",
      "Leg Raise",
      "Lying Leg Raise",
      "Leg Raise Parallel Bars",
      "Knee Raise (Captain's Chair)",
      "Toes to Bar",
    ],
  ),
  exercise(
    "Russian Twist",
    ["abdomen"],
    ["lower-back"],
    ["Russian Twist (Weighted)", "Russian Twist (Bodyweight)"],
  ),
  exercise("Ab Wheel", ["abdomen"], ["lower-back", "shoulder"], ["Ab Wheel Rollout", "Ab Rollout"]),
  exercise("Pallof Press", ["abdomen"], [], ["Cable Core Palloff Press", "Pallof Press (Cable)"]),
  exercise("Dead Bug", ["abdomen"]),
  exercise("Bird Dog", ["lower-back"], ["abdomen", "buttock"]),
  exercise(
    "Farmer's Walk",
    ["forearm"],
    ["upper-back", "lower-back"],
    ["Farmers Walk", "Farmer's Carry", "Farmer Carry", "Farmers Walk (Weighted)"],
  ),
  exercise(
    "Power Clean",
    ["thigh-front", "lower-back"],
    ["upper-back", "shoulder", "buttock"],
    ["Power Clean (Barbell)", "Clean", "Clean (Barbell)", "Hang Clean", "Hang Clean (Barbell)"],
  ),
  exercise(
    "Clean and Jerk",
    ["thigh-front", "shoulder"],
    ["lower-back", "upper-back", "buttock"],
    ["Clean and Jerk (Barbell)"],
  ),
  exercise(
    "Snatch",
    ["thigh-front", "lower-back"],
    ["shoulder", "upper-back", "buttock"],
    ["Snatch (Barbell)", "Power Snatch", "Power Snatch (Barbell)"],
  ),
  exercise(
    "Thruster",
    ["thigh-front", "shoulder"],
    ["buttock", "upper-arm"],
    ["Thruster (Barbell)", "Thruster (Kettlebell)"],
  ),
  exercise("Burpee", ["thigh-front"], ["chest", "shoulder"], ["Burpees"]),
  exercise(
    "Turkish Get Up",
    ["shoulder"],
    ["abdomen", "thigh-front"],
    ["Turkish Get-up", "Turkish Get Up (Kettlebell)"],
  ),
];
