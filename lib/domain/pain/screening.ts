/**
 * The screening questions a client can be asked, in the client's words.
 * Tier T0 asks for help now, T1 for advice today, T2 for an appointment within about a week.
 * They are prompts, never a diagnosis; most are lay wordings of published warning-sign lists.
 */
export const SCREENING_QUESTIONS = {
  "ce-saddle": {
    tier: "T0",
    text: "Have you lost feeling, or do you have pins and needles, between your inner thighs or around your genitals, back passage or buttocks, or does wiping feel different?",
  },
  "ce-bladder": {
    tier: "T0",
    text: "Any new difficulty starting, stopping or controlling your pee, not feeling it pass, leaking, or not knowing if your bladder is full?",
  },
  "ce-bowel": {
    tier: "T0",
    text: "Are you unable to stop a bowel movement, leaking, or not feeling it pass?",
  },
  "ce-sex": {
    tier: "T0",
    text: "Any new change in erection or ejaculation, or loss of genital feeling during sex?",
  },
  "ce-bilateral": { tier: "T0", text: "Pain, tingling, weakness or numbness in both legs?" },
  "bp-chest": { tier: "T0", text: "Back pain together with chest pain?" },
  "bp-trauma": {
    tier: "T0",
    text: "Did it start after a serious accident, fall from height or hard blow?",
  },
  aaa: {
    tier: "T0",
    text: "Sudden severe tummy or back pain, feeling faint or sweaty (especially over 60, smoker, known aneurysm)?",
  },
  "cv-now": {
    tier: "T0",
    text: "Chest pain, pressure or tightness, unusual breathlessness, fainting or a racing/irregular heartbeat now?",
  },
  "cv-recent": {
    tier: "T1",
    text: "Chest pain, pressure or tightness, unusual breathlessness, fainting or a racing/irregular heartbeat during exercise, gone now?",
  },
  dvt: {
    tier: "T1",
    text: "One calf or thigh newly swollen, throbbing or cramping, warm, red or darker?",
  },
  pe: {
    tier: "T0",
    text: "Is the swollen or painful leg together with breathlessness or chest pain?",
  },
  rhabdo: {
    tier: "T0",
    text: "After hard exercise: dark (cola/tea) pee, very little pee, or severe swelling/weakness far beyond usual soreness?",
  },
  inf: {
    tier: "T1",
    text: "Back or joint pain with a high temperature, shivers or feeling very unwell?",
  },
  "ca-weight": { tier: "T1", text: "Losing weight without trying, or past cancer?" },
  night: {
    tier: "T1",
    text: "Pain that does not ease with rest, or is worse at night, unlike your usual soreness?",
  },
  shape: { tier: "T1", text: "New lump, swelling or change in shape of your back?" },
  cough: { tier: "T2", text: "Back pain worse when sneezing, coughing or pooing?" },
  thoracic: {
    tier: "T2",
    text: "Is the pain between the shoulder blades / top of the back, with no strain or workout you can link it to?",
  },
  "fx-risk": {
    tier: "T1",
    text: "Osteoporosis, long steroid use, age ≥ 65, or minor fall then sharp spine pain?",
  },
  "leg-weak": { tier: "T1", text: "New weakness in one leg or foot, toes catching, foot drop?" },
  radic: {
    tier: "T2",
    text: "Pain, burning, tingling or numbness running below the knee (or below the elbow)?",
  },
  myelo: { tier: "T1", text: "Clumsy hands, unsteady walking, electric shocks on neck bending?" },
  "neck-vasc": {
    tier: "T0",
    text: 'Sudden "worst ever" neck pain/headache, double vision, slurred speech, trouble swallowing, drop attack?',
  },
  "head-rf": {
    tier: "T0",
    text: "After a head hit: neck pain, double vision, weakness/tingling in arms or legs, worse headache, seizure, knocked out, vomiting more than once, more confused or restless?",
  },
  "head-any": { tier: "T1", text: 'Hit to head with headache, "not right", dizzy, foggy?' },
  "kn-ank": { tier: "T1", text: "After an injury: could you not walk 4 steps, then and now?" },
  "kn-flex": {
    tier: "T1",
    text: "After a knee injury: cannot bend to 90°, age ≥ 55, or bony tenderness at kneecap/outer knee?",
  },
  foot: {
    tier: "T1",
    text: "After an injury: bone tenderness behind/below the ankle bumps, base of little toe, or top inner mid-foot?",
  },
  deform: { tier: "T0", text: "Visible deformity, bone through skin, cold/pale/numb limb?" },
  lock: { tier: "T2", text: "Knee/hip catching so it will not fully straighten, or giving way?" },
  sho: {
    tier: "T1",
    text: "After a pull/fall: cannot lift your arm, visible step, or shoulder out of place?",
  },
  pop: {
    tier: "T1",
    text: "A pop with instant weakness or bruising (Achilles, hamstring, biceps, pec)?",
  },
  bone: {
    tier: "T2",
    text: "Pinpoint bone pain with running that builds, hurts on hopping or at night?",
  },
  comp: { tier: "T0", text: "Severe tight muscle pain with numbness, worse on stretch?" },
  "hot-joint": { tier: "T1", text: "Hot, red, swollen joint without injury?" },
  flank: { tier: "T1", text: "Side/loin pain with fever, or blood in pee?" },
} as const;

export type ScreeningQuestionId = keyof typeof SCREENING_QUESTIONS;
export type ScreeningTier = "T0" | "T1" | "T2";
