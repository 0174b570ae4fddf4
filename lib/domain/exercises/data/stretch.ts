import { type CatalogueExercise, exercise } from "../exercise";

/** Stretches held with a load or for long. */
export const EXERCISES_STRETCH: readonly CatalogueExercise[] = [
  exercise(
    "Hamstring Stretch",
    ["thigh-back"],
    ["calf"],
    ["Standing Hamstring Stretch", "Seated Hamstring Stretch", "Loaded Hamstring Stretch"],
  ),
  exercise("Couch Stretch", ["thigh-front"], ["hip"], ["Quad Stretch", "Standing Quad Stretch"]),
  exercise(
    "Hip Flexor Stretch",
    ["hip"],
    ["thigh-front"],
    ["Kneeling Hip Flexor Stretch", "Half Kneeling Hip Flexor Stretch"],
  ),
  exercise(
    "Pigeon Stretch",
    ["buttock"],
    ["hip"],
    ["Pigeon Pose", "Figure Four Stretch", "Glute Stretch"],
  ),
  exercise(
    "90/90 Hip Stretch",
    ["hip"],
    ["buttock", "groin"],
    ["90/90 Stretch", "Hip 90/90", "Shin Box"],
  ),
  exercise("Butterfly Stretch", ["groin"], ["hip"], ["Adductor Stretch", "Frog Stretch"]),
  exercise(
    "Weighted Pancake",
    ["groin"],
    ["thigh-back"],
    ["Pancake Stretch", "Pancake Good Morning"],
  ),
  exercise("Deep Squat Hold", ["hip"], ["groin", "ankle"], ["Squat Hold", "Weighted Squat Hold"]),
  exercise("Calf Stretch", ["calf"], ["ankle"], ["Standing Calf Stretch", "Weighted Calf Stretch"]),
  exercise("Knee to Wall", ["ankle"], ["calf"], ["Ankle Mobilization", "Ankle Rocks"]),
  exercise("Cat Cow", ["lower-back"], ["upper-back"], ["Cat Camel"]),
  exercise("Cobra Stretch", ["lower-back"], ["abdomen"], ["Cobra Pose", "Prone Press Up"]),
  exercise("Child's Pose", ["lower-back"], ["hip", "shoulder"], ["Childs Pose"]),
  exercise("Thoracic Rotation", ["upper-back"], ["shoulder"], ["Open Book", "Thread the Needle"]),
  exercise("Lat Stretch", ["upper-back"], ["shoulder"], ["Hanging Lat Stretch"]),
  exercise(
    "Doorway Chest Stretch",
    ["chest"],
    ["shoulder"],
    ["Chest Stretch", "Pec Stretch", "Weighted Chest Stretch"],
  ),
  exercise(
    "Shoulder Dislocate",
    ["shoulder"],
    ["chest"],
    ["Shoulder Dislocates", "Band Dislocates", "Shoulder Pass Through"],
  ),
  exercise("Downward Dog", ["thigh-back"], ["calf", "shoulder"], ["Downward Facing Dog"]),
  exercise("Neck Stretch", ["neck"], ["upper-back"], ["Upper Trap Stretch"]),
  exercise("Wrist Stretch", ["wrist"], ["forearm"], ["Wrist Mobility", "Wrist Flexor Stretch"]),
];
