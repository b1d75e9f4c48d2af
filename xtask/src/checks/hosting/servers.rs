//! The servers that are held to the table, each on a free port of 127.0.0.1.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::base::BasePath;
use crate::headers::Hosts;
use crate::project;
use crate::run::program;
use crate::serve::Server;
use crate::setup::debian;

/// How long a server may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that runs until it is dropped.
pub struct Running {
    /// What it is.
    pub name: String,
    /// Where it listens.
    pub port: u16,
    /// The site's folder on it.
    pub base: BasePath,
    /// Whether it sends brotli.
    pub brotli: bool,
    /// Who may frame the embeddable page.
    pub hosts: Hosts,
    process: Process,
}

enum Process {
    Program(Child),
    Own(Arc<Server>),
}

impl Drop for Running {
    fn drop(&mut self) {
        match &mut self.process {
            Process::Program(child) => {
                let ended = child.kill().and_then(|()| child.wait());
                if let Err(error) = ended {
                    eprintln!("{} could not be ended: {error}", self.name);
                }
            }
            Process::Own(server) => server.stop(),
        }
    }
}

/// `cargo xtask serve` for the site in `dist`.
///
/// # Errors
/// It cannot listen.
pub fn own(dist: &Path, base: &BasePath) -> Result<Running> {
    let server = Arc::new(Server::bind(0)?);
    let (served, folder, at) = (Arc::clone(&server), dist.to_owned(), base.clone());
    thread::spawn(move || {
        if let Err(error) = served.run(&folder, &at) {
            eprintln!("{error:#}");
        }
    });
    Ok(Running {
        name: format!("cargo xtask serve at {base}"),
        port: server.port(),
        base: base.clone(),
        brotli: true,
        hosts: Hosts::read(&project::root())?.with_loopback(),
        process: Process::Own(server),
    })
}

/// nginx with the shipped configuration, of which `host.conf` alone is another. `home` is an empty folder for
/// it, `root` what lies at `/`. A `gzip on` for all types stands around it.
///
/// # Errors
/// It is not to be had or does not start.
pub fn nginx(home: &Path, root: &Path, base: &BasePath, brotli: bool) -> Result<Running> {
    let files = debian::files(
        &["nginx", "libnginx-mod-http-brotli-static"],
        &[
            "usr/sbin/nginx",
            "usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        ],
    )?;
    let port = free_port()?;
    let (deploy, own) = (project::root().join("deploy"), home.join("onmt-tour-map"));
    fs::create_dir_all(&own).with_context(|| own.display().to_string())?;
    for entry in fs::read_dir(deploy.join("nginx")).context("deploy/nginx")? {
        let entry = entry?;
        if brotli || entry.file_name() != "brotli.conf" {
            fs::copy(entry.path(), own.join(entry.file_name()))?;
        }
    }
    fs::write(
        own.join("host.conf"),
        format!(
            "listen 127.0.0.1:{port};\nroot \"{}\";\nerror_page 403 404 =404 {base}404.html;\n",
            root.display()
        ),
    )?;
    fs::copy(deploy.join("nginx.conf"), home.join("site-enabled.conf"))?;
    let module = if brotli {
        format!("load_module \"{}\";\n", files[1].display())
    } else {
        String::new()
    };
    let scratch: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path \"{}\";\n", home.join(name).display()))
        .concat();
    fs::write(
        home.join("nginx.conf"),
        format!(
            "{module}daemon off;\nmaster_process off;\npid \"{}\";\nevents {{}}\n\
             http {{\naccess_log off;\nerror_log stderr crit;\ngzip on;\ngzip_types *;\n{scratch}include site-enabled.conf;\n}}\n",
            home.join("pid").display()
        ),
    )?;
    let mut command = program(&files[0]);
    command
        .args(["-e", "stderr", "-c"])
        .arg(home.join("nginx.conf"));
    let with = if brotli { "" } else { " without brotli" };
    started(
        format!("nginx{with} at {base}"),
        port,
        base,
        brotli,
        &mut command,
    )
}

/// Caddy with the shipped Caddyfile; the arguments are those of [`nginx`].
///
/// # Errors
/// It is not to be had or does not start.
pub fn caddy(home: &Path, root: &Path, base: &BasePath) -> Result<Running> {
    let files = debian::files(&["caddy"], &["usr/bin/caddy"])?;
    let port = free_port()?;
    fs::create_dir_all(home)?;
    let file = home.join("Caddyfile");
    fs::write(
        &file,
        format!(
            "{{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\tlog {{\n\t\tlevel ERROR\n\t}}\n}}\n\
             import \"{}\"\n",
            project::root().join("deploy/Caddyfile").display()
        ),
    )?;
    let mut command = program(&files[0]);
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env("TOUR_MAP_HOST", format!("http://127.0.0.1:{port}"))
        .env("TOUR_MAP_ROOT", root)
        .env("TOUR_MAP_BASE", base.as_str());
    started(format!("Caddy at {base}"), port, base, true, &mut command)
}

fn started(
    name: String,
    port: u16,
    base: &BasePath,
    brotli: bool,
    command: &mut Command,
) -> Result<Running> {
    let child = command
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    // From here on it is ended whatever happens.
    let mut running = Running {
        name,
        port,
        base: base.clone(),
        brotli,
        hosts: Hosts::read(&project::root())?,
        process: Process::Program(child),
    };
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Process::Program(child) = &mut running.process
            && let Some(status) = child.try_wait()?
        {
            bail!("{} ended at its start ({status})", running.name);
        }
        if start.elapsed() > PATIENCE {
            bail!(
                "{} does not listen after {} s",
                running.name,
                PATIENCE.as_secs()
            );
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(running)
}

/// A port that nobody listens on now.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
