//! The program that runs in the browser.

fn main() {
    onmt_tour_map::browser::start();
}
