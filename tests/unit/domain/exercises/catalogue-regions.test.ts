import { describe, expect, test } from "vitest";
import { EXERCISES, foldName } from "@/lib/domain/exercises/catalogue";
import type { Region } from "@/lib/domain/vocabulary";

/**
 * What an exercise's own name says about the regions that do most of the work. The first pattern that
 * the folded name meets decides; it allows two regions at most, so that a wrong one cannot hide.
 */
const REGIONS_BY_NAME: readonly (readonly [RegExp, readonly Region[]])[] = [
  // Lifts and carries of the whole body.
  [
    /^clean and jerk$|jerk$|press under|thruster|wall ball|squat and press/,
    ["thigh-front", "shoulder"],
  ],
  [
    /^clean and press$|^dumbbell snatch$|^kettlebell snatch$|high pull|devil s press/,
    ["lower-back", "shoulder"],
  ],
  [/man maker/, ["shoulder", "thigh-front"]],
  [/snatch pull|clean pull|kettlebell clean|snatch grip deadlift/, ["lower-back"]],
  [/clean|snatch/, ["thigh-front", "lower-back"]],
  [/squat row/, ["thigh-front", "upper-back"]],
  [/^around the world$/, ["chest"]],
  [/turkish get up|battle ropes|overhead carry|halo|kettlebell around/, ["shoulder"]],
  [/farmer|suitcase carry/, ["forearm"]],
  [/rack carry/, ["upper-back"]],
  [/sandbag|yoke|atlas|tire/, ["lower-back"]],
  [/sled|burpee/, ["thigh-front"]],
  [/ball slam/, ["abdomen"]],
  // Stretches name the place they stretch, or the pose.
  [/(?:^| )(?:hamstring|downward)/, ["thigh-back"]],
  [/couch/, ["thigh-front"]],
  [/hip flexor|90 90|squat hold/, ["hip"]],
  [/pigeon/, ["buttock"]],
  [/butterfly|pancake|adductor|adduction|copenhagen/, ["groin"]],
  [/cat cow|cobra|child s pose|bird dog|reverse plank/, ["lower-back"]],
  [/thoracic|lat stretch/, ["upper-back"]],
  [/doorway chest/, ["chest"]],
  [/dislocate|wall slide/, ["shoulder"]],
  [/wrist stretch/, ["wrist"]],
  // Neck, hand, forearm.
  [/neck press/, ["shoulder"]],
  [/neck|chin tuck|shrug/, ["neck"]],
  [/gripper|pinch|finger/, ["hand"]],
  [/wrist|forearm|dead hang|climbing/, ["forearm"]],
  // Ankle, foot, shin, calf.
  [/tibialis|dorsiflexion/, ["shin"]],
  [/eversion|knee to wall/, ["ankle"]],
  [/toe curl/, ["foot"]],
  [/calf|pogo|hop$|jump rope|jumping jack|aerobics/, ["calf"]],
  // Core before the words "raise", "press", "push up" and "twist" are read otherwise.
  [/lateral leg raise/, ["hip"]],
  [/leg raise|knee raise|chair raise/, ["abdomen"]],
  [/plank push up/, ["chest"]],
  [/shoulder taps/, ["shoulder"]],
  [/plank|crunch|sit up|v up|jackknife|toes to bar|toe touch|heel taps|elbow to knee/, ["abdomen"]],
  [/twist|torso|landmine 180|side bend|windmill|pallof|dead bug|climber|bear crawl/, ["abdomen"]],
  [/stir|flutter|hollow|^l sit|dragon|ab wheel/, ["abdomen"]],
  [/pelvic/, ["pelvis"]],
  // Hip and buttock.
  [/high knees|hip (?:abduction|flexion|hike)|band walk|monster|clamshell|hydrant/, ["hip"]],
  [
    /hip thrust|bridge|frog pump|glute kickback|donkey kick|pull through|swing|sumo deadlift/,
    ["buttock"],
  ],
  // Back of the thigh and the lower back.
  [/reverse nordic/, ["thigh-front"]],
  [/leg curl|nordic|glute ham|romanian|stiff leg/, ["thigh-back"]],
  [/deadlift|rack pull|good morning|jefferson|back extension|hyperextension/, ["lower-back"]],
  // Front of the thigh.
  [/box squat/, ["thigh-front", "buttock"]],
  [
    /squat|lunge|leg press|leg extension|knee extension|step (?:up|down)|wall sit|jump/,
    ["thigh-front"],
  ],
  // Arms.
  [/reverse curl|zottman/, ["upper-arm", "forearm"]],
  [
    /curl|triceps|skullcrusher|jm press|close grip bench|diamond|bench dip|machine dip/,
    ["upper-arm"],
  ],
  // Back.
  [/upright row|cuban/, ["shoulder"]],
  [/rowing machine/, ["lower-back", "upper-back"]],
  [
    /row$|pull up|chin up|muscle up|pulldown|pullover|lever|scapular|rope climb|ski erg/,
    ["upper-back"],
  ],
  // Shoulder.
  [
    /overhead press|shoulder|arnold|landmine press|push press|log press|z press|bottoms up/,
    ["shoulder"],
  ],
  [/lateral raise|front raise|plate raise|y raise|rear delt|face pull|pull apart/, ["shoulder"]],
  [/pike|handstand|swimming|boxing/, ["shoulder"]],
  // Chest.
  [
    /bench press|chest|floor press|squeeze press|svend|fly|crossover|pec deck|push up|dip$/,
    ["chest"],
  ],
  // What is mostly logged as a session, by its regions in the session's own vector.
  [/running|walking|hiking/, ["knee", "calf"]],
  [/sprints/, ["thigh-back", "calf"]],
  [/cycling|bike/, ["knee", "thigh-front"]],
  [/elliptical|stair|skating|skiing|snowboarding/, ["thigh-front"]],
];

interface NamedRegions {
  readonly name: string;
  readonly primary: readonly Region[];
}

function listUnjustified({ name, primary }: NamedRegions): string[] {
  const entry = REGIONS_BY_NAME.find(([pattern]) => pattern.test(foldName(name)));
  if (!entry) return [`${name}: no pattern`];
  return primary
    .filter((region) => !entry[1].includes(region))
    .map((region) => `${name}: ${region}`);
}

describe("the primary regions of the catalogue", () => {
  test("are each justified by the exercise's name", () => {
    expect(EXERCISES.flatMap(listUnjustified)).toEqual([]);
  });

  test("are justified by patterns that allow one region or two, each used", () => {
    const used = new Set(
      EXERCISES.map(({ name }) => REGIONS_BY_NAME.find(([p]) => p.test(foldName(name)))),
    );
    for (const entry of REGIONS_BY_NAME) {
      expect(entry[1].length, String(entry[0])).toBeLessThanOrEqual(2);
      expect(used.has(entry), String(entry[0])).toBe(true);
    }
  });

  test.each<NamedRegions>([
    { name: "Bicep Curl", primary: ["thigh-back"] },
    { name: "Seated Leg Curl", primary: ["upper-arm"] },
    { name: "Romanian Deadlift", primary: ["lower-back"] },
    { name: "Bench Press", primary: ["chest", "upper-back"] },
    { name: "Leg Press", primary: ["chest"] },
    { name: "Upright Row", primary: ["upper-back"] },
    { name: "Underwater Basket Weaving", primary: ["hand"] },
  ])("are seen to be wrong where $name loads $primary", (planted) => {
    expect(listUnjustified(planted)).toHaveLength(1);
  });
});
