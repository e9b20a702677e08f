"""A learnt network as files that the runtime opens: two ONNX graphs, tables of words, names of tags."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.networks.network import Network
from training.networks.targets import Targets

_OPSET = 17


def export(network: Network, targets: Targets, folder: Path) -> None:
    """Write the files of a network into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    _write(_tagger(network, state), folder / "tags.onnx")
    _write(_parser(network, state), folder / "trees.onnx")
    tables: dict[str, Any] = {}
    for name in ("pieces", "readings"):
        table = state[f"{name}.weight"]
        scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
        tables[name] = np.rint(table / scale[:, None]).astype(np.int8)
        tables[f"{name}_scale"] = scale.astype(np.float32)
    np.savez_compressed(folder / "words.npz", **tables)
    told = {"groups": [[name, list(values)] for name, values in targets.groups], "relations": list(targets.relations)}
    (folder / "tags.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _write(graph: Any, path: Path) -> None:
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=9)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def _constant(name: str, value: Any) -> Any:
    return numpy_helper.from_array(np.ascontiguousarray(value), name)


def _gates(weight: Any) -> Any:
    """Bring gates from torch's order (input, forget, cell, output) to that of ONNX (input, output, forget, cell)."""
    i, f, g, o = np.split(weight, 4)
    return np.concatenate([i, o, f, g])


def _lstm(layer: int, state: dict[str, Any]) -> list[Any]:
    def both(kind: str) -> list[Any]:
        return [_gates(state[f"encoder.lstm.{kind}_l{layer}{end}"]) for end in ("", "_reverse")]

    biases = [np.concatenate(pair) for pair in zip(both("bias_ih"), both("bias_hh"), strict=True)]
    return [
        _constant(f"w{layer}", np.stack(both("weight_ih"))),
        _constant(f"r{layer}", np.stack(both("weight_hh"))),
        _constant(f"b{layer}", np.stack(biases)),
    ]


def _tagger(network: Network, state: dict[str, Any]) -> Any:
    hidden, width = network.sizes.hidden, network.sizes.pieces + network.sizes.readings
    nodes, constants, source = [], [_constant("flat", np.array([0, 0, -1], dtype=np.int64))], "vectors"
    for layer in (0, 1):
        constants += _lstm(layer, state)
        nodes.append(
            helper.make_node(
                "LSTM",
                [source, f"w{layer}", f"r{layer}", f"b{layer}", "lengths"],
                [f"y{layer}"],
                hidden_size=hidden,
                direction="bidirectional",
            )
        )
        nodes.append(helper.make_node("Transpose", [f"y{layer}"], [f"t{layer}"], perm=[0, 2, 1, 3]))
        source = "encoded" if layer else "h0"
        nodes.append(helper.make_node("Reshape", [f"t{layer}", "flat"], [source]))
    constants += [_constant("tags_w", state["tags.weight"].T), _constant("tags_b", state["tags.bias"])]
    nodes.append(helper.make_node("MatMul", ["encoded", "tags_w"], ["tags_m"]))
    nodes.append(helper.make_node("Add", ["tags_m", "tags_b"], ["tags"]))
    return helper.make_graph(
        nodes,
        "tags",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["length", "batch", width]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
        ],
        [
            helper.make_tensor_value_info("encoded", TensorProto.FLOAT, ["length", "batch", 2 * hidden]),
            helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["length", "batch", sum(network.groups)]),
        ],
        constants,
    )


def _bias_row(weight: Any) -> tuple[Any, Any]:
    """Part a bilinear weight whose last row answers to a constant one into the weight and that row."""
    return weight[:-1], weight[-1:]


def _parser(network: Network, state: dict[str, Any]) -> Any:
    width = 2 * network.sizes.hidden
    arc, arc_row = _bias_row(state["arc_weight"])
    labels = state["relation_weight"]  # [relation, child + 1, head + 1]
    count, child = labels.shape[0], labels.shape[1] - 1
    by_child = labels[:, :child].transpose(1, 0, 2).reshape(child, -1)
    constants = [
        _constant("root", state["root"].reshape(1, 1, width)),
        _constant("ones", np.ones((1, 1, 1), dtype=np.float32)),
        _constant("arc_w", arc),
        _constant("arc_row", arc_row),
        _constant("label_w", by_child),
        _constant("label_row", labels[:, child].reshape(-1)),
        _constant("label_shape", np.array([0, 0, count, child + 1], dtype=np.int64)),
        _constant("last", np.array([-1], dtype=np.int64)),
        _constant("two", np.array([2], dtype=np.int64)),
    ]
    for name in ("arc_child", "arc_head", "relation_child", "relation_head"):
        constants += [
            _constant(f"{name}_w", state[f"{name}.weight"].T),
            _constant(f"{name}_b", state[f"{name}.bias"]),
        ]
    node = helper.make_node
    nodes = [
        node("Transpose", ["encoded"], ["words"], perm=[1, 0, 2]),
        node("Shape", ["words"], ["batch"], end=1),
        node("Constant", [], ["one_one"], value_ints=[1, 1]),
        node("Concat", ["batch", "one_one"], ["spread"], axis=0),
        node("Expand", ["root", "spread"], ["roots"]),
        node("Concat", ["roots", "words"], ["rooted"], axis=1),
    ]
    for name, source in (
        ("arc_child", "words"),
        ("arc_head", "rooted"),
        ("relation_child", "words"),
        ("relation_head", "rooted"),
    ):
        nodes += [
            node("MatMul", [source, f"{name}_w"], [f"{name}_m"]),
            node("Add", [f"{name}_m", f"{name}_b"], [f"{name}_a"]),
            node("Relu", [f"{name}_a"], [name]),
        ]
    nodes += [
        node("MatMul", ["arc_child", "arc_w"], ["arc_x"]),
        node("Add", ["arc_x", "arc_row"], ["arc_y"]),
        node("Transpose", ["arc_head"], ["arc_head_t"], perm=[0, 2, 1]),
        node("MatMul", ["arc_y", "arc_head_t"], ["arcs"]),
        node("Unsqueeze", ["unseen", "one"], ["unseen_wide"]),
        node("Add", ["arcs", "unseen_wide"], ["arcs_seen"]),
        node("ArgMax", ["arcs_seen"], ["heads"], axis=2, keepdims=0),
        # The chosen heads' side of the relation, then for each relation its score.
        node("Unsqueeze", ["heads", "last"], ["heads_wide"]),
        node("GatherND", ["relation_head", "heads_wide"], ["chosen"], batch_dims=1),
        node("Shape", ["chosen"], ["chosen_two"], end=2),
        node("Constant", [], ["just_one"], value_ints=[1]),
        node("Concat", ["chosen_two", "just_one"], ["ones_shape"], axis=0),
        node("Expand", ["ones", "ones_shape"], ["ones_wide"]),
        node("Concat", ["chosen", "ones_wide"], ["chosen_one"], axis=2),
        node("Unsqueeze", ["chosen_one", "two"], ["chosen_row"]),
        node("MatMul", ["relation_child", "label_w"], ["label_x"]),
        node("Add", ["label_x", "label_row"], ["label_y"]),
        node("Reshape", ["label_y", "label_shape"], ["label_z"]),
        node("Mul", ["label_z", "chosen_row"], ["label_products"]),
        node("ReduceSum", ["label_products", "last"], ["label_scores"], keepdims=0),
        node("ArgMax", ["label_scores"], ["relations"], axis=2, keepdims=0),
    ]
    constants.append(_constant("one", np.array([1], dtype=np.int64)))
    return helper.make_graph(
        nodes,
        "trees",
        [
            helper.make_tensor_value_info("encoded", TensorProto.FLOAT, ["length", "batch", width]),
            helper.make_tensor_value_info("unseen", TensorProto.FLOAT, ["batch", "places"]),
        ],
        [
            helper.make_tensor_value_info("heads", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("relations", TensorProto.INT64, ["batch", "length"]),
        ],
        constants,
    )
