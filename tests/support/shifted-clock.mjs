// Preloaded (`--import`) into a program under test: its clock runs TEST_CLOCK_SHIFT_DAYS ahead or behind.
const shiftMs = Number(process.env.TEST_CLOCK_SHIFT_DAYS) * 86_400_000;
const RealDate = Date;

globalThis.Date = class ShiftedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shiftMs);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shiftMs;
  }
};
