import type { ScreeningQuestionId } from "@/lib/domain/vocabulary";

/** The screening questions in the client's words, mostly lay wordings of published warning-sign lists. */
export const QUESTION_TEXTS: Readonly<Record<ScreeningQuestionId, string>> = {
  "ce-saddle":
    "Have you lost feeling, or do you have pins and needles, between your inner thighs or around your genitals, back passage or buttocks, or does wiping feel different?",
  "ce-bladder":
    "Any new difficulty starting, stopping or controlling your pee, not feeling it pass, leaking, or not knowing if your bladder is full?",
  "ce-bowel": "Are you unable to stop a bowel movement, leaking, or not feeling it pass?",
  "ce-sex": "Any new change in erection or ejaculation, or loss of genital feeling during sex?",
  "ce-bilateral": "Pain, tingling, weakness or numbness in both legs?",
  "bp-chest": "Back pain together with chest pain?",
  "bp-trauma": "Did it start after a serious accident, fall from height or hard blow?",
  aaa: "Sudden severe tummy or back pain, feeling faint or sweaty (especially over 60, smoker, known aneurysm)?",
  "cv-now":
    "Chest pain, pressure or tightness, unusual breathlessness, fainting or a racing/irregular heartbeat now?",
  "cv-recent":
    "Chest pain, pressure or tightness, unusual breathlessness, fainting or a racing/irregular heartbeat during exercise, gone now?",
  dvt: "One calf or thigh newly swollen, throbbing or cramping, warm, red or darker?",
  pe: "Is the swollen or painful leg together with breathlessness or chest pain?",
  rhabdo:
    "After hard exercise: dark (cola/tea) pee, very little pee, or severe swelling/weakness far beyond usual soreness?",
  inf: "Back or joint pain with a high temperature, shivers or feeling very unwell?",
  "ca-weight": "Losing weight without trying, or past cancer?",
  night: "Pain that does not ease with rest, or is worse at night, unlike your usual soreness?",
  shape: "New lump, swelling or change in shape of your back?",
  cough: "Back pain worse when sneezing, coughing or pooing?",
  thoracic:
    "Is the pain between the shoulder blades / top of the back, with no strain or workout you can link it to?",
  "fx-risk": "Osteoporosis, long steroid use, age ≥ 65, or minor fall then sharp spine pain?",
  "leg-weak": "New weakness in one leg or foot, toes catching, foot drop?",
  radic: "Pain, burning, tingling or numbness running below the knee (or below the elbow)?",
  myelo: "Clumsy hands, unsteady walking, electric shocks on neck bending?",
  "neck-vasc":
    'Sudden "worst ever" neck pain/headache, double vision, slurred speech, trouble swallowing, drop attack?',
  "head-rf":
    "After a head hit: neck pain, double vision, weakness/tingling in arms or legs, worse headache, seizure, knocked out, vomiting more than once, more confused or restless?",
  "head-any": 'Hit to head with headache, "not right", dizzy, foggy?',
  "kn-ank": "After an injury: could you not walk 4 steps, then and now?",
  "kn-flex":
    "After a knee injury: cannot bend to 90°, age ≥ 55, or bony tenderness at kneecap/outer knee?",
  foot: "After an injury: bone tenderness behind/below the ankle bumps, base of little toe, or top inner mid-foot?",
  deform: "Visible deformity, bone through skin, cold/pale/numb limb?",
  lock: "Knee/hip catching so it will not fully straighten, or giving way?",
  sho: "After a pull/fall: cannot lift your arm, visible step, or shoulder out of place?",
  pop: "A pop with instant weakness or bruising (Achilles, hamstring, biceps, pec)?",
  bone: "Pinpoint bone pain with running that builds, hurts on hopping or at night?",
  comp: "Severe tight muscle pain with numbness, worse on stretch?",
  "hot-joint": "Hot, red, swollen joint without injury?",
  flank: "Side/loin pain with fever, or blood in pee?",
};

/** A few words per question, for lists. They name what was asked, never what it could mean. */
export const QUESTION_NAMES: Readonly<Record<ScreeningQuestionId, string>> = {
  "ce-saddle": "feeling between the legs",
  "ce-bladder": "bladder control",
  "ce-bowel": "bowel control",
  "ce-sex": "sexual function",
  "ce-bilateral": "signs in both legs",
  "bp-chest": "back with chest pain",
  "bp-trauma": "serious accident or blow",
  aaa: "sudden severe tummy or back pain",
  "cv-now": "chest pain or breathlessness now",
  "cv-recent": "chest pain or breathlessness in exercise",
  dvt: "one calf or thigh swollen",
  pe: "swollen leg with breathlessness",
  rhabdo: "dark or little pee after hard exercise",
  inf: "temperature or shivers",
  "ca-weight": "weight loss or past cancer",
  night: "no ease with rest, worse at night",
  shape: "new lump or shape of the back",
  cough: "worse on cough, sneeze or strain",
  thoracic: "between the shoulder blades",
  "fx-risk": "fragile bones, age or minor fall",
  "leg-weak": "new weakness in a leg or foot",
  radic: "runs below the knee or elbow",
  myelo: "clumsy hands, unsteady walking",
  "neck-vasc": "sudden worst neck pain or headache",
  "head-rf": "signs after a head hit",
  "head-any": "head hit with headache or fog",
  "kn-ank": "could not walk 4 steps",
  "kn-flex": "knee will not bend to 90°",
  foot: "bone tenderness, ankle or foot",
  deform: "visible deformity, cold or pale limb",
  lock: "catching or giving way",
  sho: "cannot lift the arm after a pull",
  pop: "a pop with weakness or bruising",
  bone: "pinpoint bone pain with running",
  comp: "severe tight muscle with numbness",
  "hot-joint": "hot, red, swollen joint",
  flank: "side pain with fever, blood in pee",
};
