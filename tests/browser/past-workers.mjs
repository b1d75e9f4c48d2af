#!/usr/bin/env node
// Chromium as it runs for a visitor: its service workers start without a driver at their side.
//
// A driver asks for every target that begins, halted until it lets it go (`Target.setAutoAttach` of the Chrome DevTools Protocol). At a
// change of service workers Chromium now and then leaves one of them halted, and a load waits for it for ever: in 5 of 40 runs on a busy
// machine, in none of 40 through this program. It stands between the driver and Chromium and takes service workers out of that request.
//
// CHROMIUM: the program to run. The protocol comes in by descriptor 3 and goes out by 4, JSON texts that a NUL ends each, as
// `--remote-debugging-pipe` has it.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';

/** What Chromium takes when nothing is said, and no service workers. */
const PAST_WORKERS = [...['browser', 'tab', 'service_worker'].map((type) => ({ type, exclude: true })), {}];

const chromium = spawn(process.env.CHROMIUM, process.argv.slice(2), { stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'] });
const [, , , toChromium, fromChromium] = chromium.stdio;
const fromDriver = createReadStream('', { fd: 3 });
fromChromium.pipe(createWriteStream('', { fd: 4 }));
// The browser may be gone before the driver has heard of it.
toChromium.on('error', () => {});

let rest = Buffer.alloc(0);
fromDriver.on('data', (bytes) => {
  rest = Buffer.concat([rest, bytes]);
  for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
    toChromium.write(`${passed(rest.subarray(0, end).toString())}\0`);
    rest = rest.subarray(end + 1);
  }
});
fromDriver.on('end', () => toChromium.end());
chromium.on('error', ({ message }) => fail(message));
chromium.on('exit', (code, signal) => (signal ? fail(signal) : process.exit(code)));

/** A message of the driver, as Chromium gets it. */
function passed(text) {
  if (!text.includes('"Target.setAutoAttach"')) return text;
  const message = JSON.parse(text);
  if (message.method === 'Target.setAutoAttach') message.params.filter = PAST_WORKERS;
  return JSON.stringify(message);
}

function fail(why) {
  console.error(`Chromium ended: ${why}`);
  process.exit(1);
}
