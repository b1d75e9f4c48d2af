//! The hand on the map: pointers and the wheel, handed to the state machine of `gesture`, and its frames.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, PointerEvent, WheelEvent};

use super::animation::{now, prefers_reduced_motion};
use super::hint::Hint;
use super::{measure, window};
use crate::app::{AppState, MapView};
use crate::camera::{Camera, ZOOM_RANGE};
use crate::gesture::{End, Gesture, wheel_factor};
use crate::projection::Point;
use crate::region::RegionId;
use crate::text::Ui;

/// What is listened for on the map and the sea around it.
const ON_STAGE: [&str; 7] = [
    "pointerdown",
    "pointermove",
    "pointerleave",
    "wheel",
    "click",
    "dragstart",
    "focusin",
];
/// What is listened for everywhere: a pointer may end anywhere.
const ON_WINDOW: [&str; 5] = [
    "pointerup",
    "pointercancel",
    "lostpointercapture",
    "blur",
    "visibilitychange",
];
/// How long a map that is turned by a wheel, or held without moving, counts as moving.
const REST: Duration = Duration::from_millis(160);
/// What a double tap zooms by.
const DOUBLE_TAP: f64 = 2.0;

/// Listens for as long as this map is in the document.
pub fn keep(state: AppState) {
    let find = |selector| {
        let document = window().document()?;
        document.query_selector(selector).ok().flatten()
    };
    let (Some(stage), Some(map)) = (find(".stage"), find(".map")) else {
        return;
    };
    let hand = Rc::new(Hand {
        state,
        view: MapView::new(state),
        stage: stage.clone(),
        map,
        gesture: RefCell::default(),
        left: Cell::default(),
        next: Cell::default(),
        is_asked: Cell::default(),
        is_armed: Cell::default(),
        rest: RefCell::default(),
        hint: Hint::new(state),
    });
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| hand.take(&event));
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    // The wheel has to be kept from the page, where it is the map's.
    options.set_passive(false);
    let places: [(EventTarget, &[&str]); 2] =
        [(stage.into(), &ON_STAGE), (window().into(), &ON_WINDOW)];
    for (target, names) in &places {
        for name in *names {
            let callback = listener.as_ref().unchecked_ref();
            let added = target.add_event_listener_with_callback_and_add_event_listener_options(
                name, callback, &options,
            );
            if added.is_err() {
                leptos::logging::warn!("the map does not hear {name}");
            }
        }
    }
    let kept = SendWrapper::new((places, listener));
    on_cleanup(move || {
        let (places, listener) = kept.take();
        for (target, names) in &places {
            for name in *names {
                let callback = listener.as_ref().unchecked_ref();
                let removed =
                    target.remove_event_listener_with_callback_and_bool(name, callback, true);
                if removed.is_err() {
                    leptos::logging::warn!("the map still hears {name}");
                }
            }
        }
    });
}

struct Hand {
    state: AppState,
    view: MapView,
    stage: Element,
    map: Element,
    gesture: RefCell<Gesture>,
    /// The goal that the hand left: another one is somebody else's.
    left: Cell<Camera>,
    /// The camera of the next frame.
    next: Cell<Option<Camera>>,
    /// Whether a frame was asked for.
    is_asked: Cell<bool>,
    /// Whether the wheel is the map's, because the visitor has clicked it.
    is_armed: Cell<bool>,
    rest: RefCell<Option<TimeoutHandle>>,
    hint: Hint,
}

impl Hand {
    /// Takes one event.
    fn take(self: &Rc<Self>, event: &Event) {
        match event.type_().as_str() {
            "pointerdown" => self.down(event.unchecked_ref()),
            "pointermove" => self.moved(event.unchecked_ref()),
            "pointerup" => self.up(event.unchecked_ref()),
            "pointercancel" => self.lost(event.unchecked_ref()),
            // A finger's own capture, by what it touched, gives way to that of the map.
            "lostpointercapture" if event.target().as_ref() == Some(&self.stage) => {
                self.lost(event.unchecked_ref());
            }
            "pointerleave" if event.target() == event.current_target() => self.is_armed.set(false),
            "wheel" => self.wheel(event.unchecked_ref()),
            "click" => self.click(event.unchecked_ref()),
            // A link is not carried off by a drag of the map.
            "dragstart" => event.prevent_default(),
            "focusin" => self.reveal(event),
            // Of the window, not of what has the focus in it.
            "blur" | "visibilitychange" if !is_element(event) => {
                self.is_armed.set(false);
                self.gesture.borrow_mut().cancel_all();
                self.come_to_rest();
            }
            _ => {}
        }
    }

    fn down(&self, event: &PointerEvent) {
        let is_mouse = event.pointer_type() == "mouse";
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let is_map = target.is_some_and(|target: Element| {
            let other = target.closest(".zoom, .pan, .map-margin");
            matches!(other, Ok(None))
        });
        if !is_map || event.button() != 0 {
            return;
        }
        self.is_armed.set(is_mouse);
        self.gesture.borrow_mut().down(
            event.pointer_id(),
            is_mouse,
            self.place(event),
            event.time_stamp(),
        );
    }

    fn moved(self: &Rc<Self>, event: &PointerEvent) {
        let id = event.pointer_id();
        if event.pointer_type() == "mouse" && event.buttons() == 0 {
            // Its button came up where nobody heard it.
            return self.lost(event);
        }
        let (was_drag, led, is_one_finger) = {
            let mut gesture = self.gesture.borrow_mut();
            if gesture.is_idle() {
                return;
            }
            let was_drag = gesture.is_drag();
            let led = gesture.moved(
                id,
                self.place(event),
                event.time_stamp(),
                self.camera(),
                &self.view.ground(),
            );
            (was_drag, led, gesture.is_one_finger())
        };
        let Some(camera) = led else { return };
        if !was_drag && self.stage.set_pointer_capture(id).is_err() {
            leptos::logging::warn!("the pointer was gone before it could be followed");
        }
        if is_one_finger && camera.zoom <= ZOOM_RANGE.0 {
            self.hint.show(Ui::HintFingers);
        }
        self.lead(camera);
    }

    fn up(self: &Rc<Self>, event: &PointerEvent) {
        let ground = self.view.ground();
        let end = self.gesture.borrow_mut().up(
            event.pointer_id(),
            event.time_stamp(),
            self.camera(),
            &ground,
            !prefers_reduced_motion(),
        );
        match end {
            End::DoubleTap(at) => {
                let goal = self.state.goal.get_untracked();
                let pivot = goal.apply(self.camera().invert(ground.place(at)));
                let goal = goal.zoom_about(pivot, DOUBLE_TAP);
                self.state.goal.set(ground.keep(goal));
            }
            End::Drag if self.gesture.borrow().is_idle() => self.come_to_rest(),
            End::Drag => self.ask_frame(),
            End::None | End::Tap => {}
        }
    }

    fn lost(self: &Rc<Self>, event: &PointerEvent) {
        let was_alone = {
            let mut gesture = self.gesture.borrow_mut();
            if gesture.is_idle() {
                return;
            }
            let was_alone = gesture.is_one_finger();
            gesture.cancel(event.pointer_id());
            was_alone && gesture.is_idle()
        };
        // The page has taken the finger, to scroll.
        if was_alone && event.type_() == "pointercancel" && self.camera().zoom <= ZOOM_RANGE.0 {
            self.hint.show(Ui::HintFingers);
        }
        self.come_to_rest();
    }

    fn wheel(self: &Rc<Self>, event: &WheelEvent) {
        let has_key = event.ctrl_key() || event.meta_key();
        if !(has_key || self.is_armed.get() || self.state.is_kiosk()) {
            return self.hint.show(Ui::HintWheel);
        }
        let camera = self.camera();
        // A trackpad's pinch comes as a turn of the wheel with a Ctrl key that nobody pressed.
        let factor = wheel_factor(event.delta_y(), event.delta_mode(), event.ctrl_key());
        let zoomed = self.view.ground().zoom(camera, self.place(event), factor);
        self.gesture.borrow_mut().stop();
        // At the end of its range the map lets the page have the wheel, but for a key that would zoom the page.
        if has_key || zoomed != camera {
            event.prevent_default();
        }
        self.lead(zoomed);
    }

    fn click(&self, event: &PointerEvent) {
        // A key's click has no pointer, and belongs to no drag.
        if event.detail() != 0 && self.gesture.borrow_mut().takes_click(event.time_stamp()) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Brings the region that the keyboard has come to into sight.
    fn reveal(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let Some(target): Option<Element> = target else {
            return;
        };
        let id = target.get_attribute("data-region");
        if let Some(id) = id.and_then(|id| RegionId::parse(&id))
            && target.matches(":focus-visible").unwrap_or_default()
        {
            self.view.reveal(id);
        }
    }

    /// Moves the camera with the next frame.
    fn lead(self: &Rc<Self>, camera: Camera) {
        if camera == self.camera() {
            return;
        }
        if !self.state.held.get_untracked() {
            self.state.held.set(true);
            // A journey ends where it is.
            let here = self.state.camera.get_untracked();
            self.left.set(here);
            if self.state.goal.get_untracked() != here {
                self.state.goal.set(here);
            }
        }
        self.next.set(Some(camera));
        self.ask_frame();
    }

    fn ask_frame(self: &Rc<Self>) {
        if !self.is_asked.replace(true) {
            let hand = self.clone();
            request_animation_frame(move || hand.frame());
        }
    }

    fn frame(self: &Rc<Self>) {
        self.is_asked.set(false);
        if self.state.goal.get_untracked() != self.left.get() {
            self.gesture.borrow_mut().stop();
        }
        let glided = self.gesture.borrow_mut().frame(now(), &self.view.ground());
        match self.next.take().or(glided) {
            Some(camera) => self.state.camera.set(camera),
            None => return self.come_to_rest(),
        }
        if glided.is_some() {
            self.state.held.set(true);
            self.ask_frame();
        } else {
            let hand = self.clone();
            wait(&self.rest, REST, Box::new(move || hand.come_to_rest()));
        }
    }

    /// Names and markers are placed for where the map is now.
    fn come_to_rest(&self) {
        if let Some(camera) = self.next.take() {
            self.state.camera.set(camera);
        }
        if !self.state.held.get_untracked() {
            return;
        }
        if self.gesture.borrow().is_idle() {
            self.state.held.set(false);
        }
        let (here, goal) = (
            self.state.camera.get_untracked(),
            self.state.goal.get_untracked(),
        );
        // A button, a key or a link has sent the map elsewhere meanwhile: it goes there now.
        let goal = if goal == self.left.get() { here } else { goal };
        self.left.set(goal);
        self.state.goal.set(goal);
    }

    /// The camera on screen, or of the next frame.
    fn camera(&self) -> Camera {
        self.next
            .get()
            .unwrap_or_else(|| self.state.camera.get_untracked())
    }

    /// Pixels from the map's top left corner.
    fn place(&self, event: &web_sys::MouseEvent) -> Point {
        let map = measure::map_box(&self.map, self.state);
        let magnified = measure::magnified(self.state);
        Point {
            x: f64::from(event.client_x()) / magnified - map.x,
            y: f64::from(event.client_y()) / magnified - map.y,
        }
    }
}

fn is_element(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| target.is_instance_of::<Element>())
}

/// Runs `act` after a time, unless it is asked to wait anew before.
pub(super) fn wait(timer: &RefCell<Option<TimeoutHandle>>, time: Duration, act: Box<dyn FnOnce()>) {
    let handle = set_timeout_with_handle(act, time).ok();
    if let Some(before) = timer.replace(handle) {
        before.clear();
    }
}
