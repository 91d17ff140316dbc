import { describe, expect, test } from 'vitest';
import { LONG, LONG_TIMEOUT } from '../../../support/long';
import { mutate } from '../../../support/exchange/mutate';
import { Scene } from '../../../support/exchange/scene';
import type { VenueScript } from '../../../support/exchange/script';
import { SCRIPTS } from '../../../support/exchange/scripts/all';
import { randomFrom } from '../../../support/random';

/** Mutated frames of each venue: 21,000 of all together, or a million in the long variant. */
const FRAMES = LONG ? 143_000 : 3_000;
/** Mutated frames to one feed; then another one begins. */
const EPISODE = 1_000;
/** Mutated frames between two moments at which time passes, and books are asked for anew where they were given up. */
const BURST = 8;
/** Sound frames to each mutated one. */
const SOUND = 2;
const PRICES = ['100.09', '100.10', '100.11', '100.19', '100.20', '100.21', '99.00', '103.5'];

/** Frames of the venue as they should be: changes, answers, notices. */
function soundFrame(scene: Scene, script: VenueScript, random: () => number): string {
  const any = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  const symbol = any(script.symbols, script.symbols[0]);
  const kind = random();
  if (kind < 0.005) return script.notice ?? script.alive;
  if (kind < 0.1) return script.alive;
  if (kind < 0.25) {
    const [socket] = scene.streams;
    const asked = any(socket?.sent ?? [], '');
    const answers = socket && asked !== '' ? script.answers(asked, socket, scene.server.books) : [];
    return any(answers, script.alive);
  }
  const price = any(PRICES, '100.10');
  const quantity = any(['0', '1', '2.5'], '1');
  const change = Number(price) < 100.15 ? { bids: { [price]: quantity } } : { asks: { [price]: quantity } };
  scene.book(symbol).change(change);
  return any(script.tells(scene.book(symbol), change), script.alive);
}

/** A feed that hears sound and mutated frames, and sound ones alone at the end. */
async function episode(script: VenueScript, seed: number): Promise<Scene> {
  const random = randomFrom(seed);
  const scene = new Scene(script, 2);
  scene.world.chance = 0;
  await scene.listen();
  for (let sent = 0; sent < EPISODE; sent += 1) {
    for (let i = 0; i < SOUND; i += 1) scene.say(soundFrame(scene, script, random));
    scene.say(mutate(soundFrame(scene, script, random), random));
    if (sent % BURST === BURST - 1) await scene.world.pass(1_000);
  }
  return scene;
}

describe.each(SCRIPTS)('mutated frames of $id', (script) => {
  test(
    'never throw, never tell a senseless level or a crossed book, and end live once frames are sound',
    async () => {
      for (let at = 0; at < FRAMES / EPISODE; at += 1) {
        const scene = await episode(script, 20_261_127 + at);
        expect(scene.told.told.length).toBeGreaterThan(EPISODE / 10);
        for (const socket of scene.world.openSockets) socket.drop();
        for (let i = 0; i < 10; i += 1) await scene.settle();
        expect(scene.sink.symbols.map(({ trouble }) => trouble)).toEqual([null, null]);
        expect(scene.sink.breaches).toEqual([]);
      }
    },
    LONG_TIMEOUT,
  );
});
