// Room for a box among others: the nearest place at which it lies over none of them.

// How far what is left of a box may go to keep clear of lines as well.
const DETOUR = 160;

// How far is looked, in steps of so much; in the plane there is always room somewhere.
const FARTHEST = 6000;
const STEP = 14;

/** Whether two boxes lie over each other or closer than by so much. */
export function lieOver(a, b, [wide, high]) {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + wide && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + high;
}

/**
 * The place nearest to that of a box at which it lies over none of the others: off the lines if there is such a place
 * not much farther away, or at any distance if it `mustBeOff`. `isOff` says whether a box at a place is off all lines.
 */
export function findRoom(box, others, isOff, mustBeOff = false) {
  let second;
  for (let far = 0; far <= FARTHEST; far += STEP) {
    if (second && far > second.far + DETOUR) break;
    const around = far === 0 ? 1 : 8 + Math.floor(far / 12);
    for (let turn = 0; turn < around; turn += 1) {
      const angle = (turn / around) * 2 * Math.PI;
      const place = { ...box, x: box.x + far * Math.cos(angle), y: box.y + far * Math.sin(angle) };
      if (others.some((other) => lieOver(place, other, [6, 4]))) continue;
      if (isOff(place)) return place;
      if (!mustBeOff) second ??= { ...place, far };
    }
  }
  return second ?? box;
}
