# 产业集群发展看板。make help 列出全部命令。
HOST ?= 127.0.0.1
PORT ?= 8501
export PYTHON

python := .venv/bin/python
# Two workers: a browser and its server each. A file's tests stay together, so that they share both.
workers ?= 2

.PHONY: run test lint build bench screenshot clean help
.SILENT:

# Sources that cannot be read leave the board of the last build up, where it, or one before it, can be read.
run:
	.ci/environment.sh
	$(python) .ci/address.py '$(HOST)' '$(PORT)' --before-building
	$(python) -m etl build --if-stale || $(python) .ci/last_board.py
	$(python) .ci/address.py '$(HOST)' '$(PORT)'
	exec $(python) -m streamlit run app.py --server.address '$(HOST)' --server.port '$(PORT)'

test: lint
	.ci/browser.sh
	$(python) -m pytest -n $(workers) --dist loadfile

lint:
	.ci/environment.sh test
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy

build:
	.ci/environment.sh
	$(python) -m etl build

bench:
	.ci/environment.sh test
	.ci/browser.sh
	$(python) -m benchmarks.pages

screenshot:
	.ci/environment.sh test
	.ci/browser.sh
	PYTHONPATH=. $(python) .ci/screenshot.py

clean:
	rm -rf .venv .ruff_cache .mypy_cache .hypothesis tests/artifacts
	rm -f warehouse/board-*.duckdb*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	echo 'make run         启动看板（HOST=127.0.0.1 PORT=8501；首次会准备环境并建库）'
	echo 'make test        安装测试所需，检查代码并运行全部测试（含浏览器测试）'
	echo 'make build       从 seeds/ 重建数据仓库'
	echo 'make bench       测量各页的服务器时间和点击到出图的时间'
	echo 'make screenshot  重拍 README 里的截图'
	echo 'make clean       删除 .venv、建成的仓库和缓存'
	echo 'BOARD_EDIT=1     让 make run 的看板可以在本机导入、审核、发布（只监听本机）'
	echo 'PYTHON=解释器路径 可指定 Python 3.11、3.12 或 3.13'
